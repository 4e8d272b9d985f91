"""What ours is held against: Streamlit as it comes, one segmented control and one Plotly chart."""

import streamlit as st

from benchmarks.chart import DEFAULT_SEVERITY, SEVERITIES, figure

severity = st.segmented_control("Severity", SEVERITIES, default=DEFAULT_SEVERITY, required=True)
st.plotly_chart(figure(severity or DEFAULT_SEVERITY))
