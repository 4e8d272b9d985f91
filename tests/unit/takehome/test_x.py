import io,re
from pypdf import PdfReader
from scar_timeline.takehome.fast_page import fast_page
from scar_timeline.takehome.handout_pdf import handout_pdf
from tests.unit.takehome.reading import words_of_page
def nums(t): return set(re.findall(r"\d+(?:\.\d+)?", t))
import pytest
@pytest.mark.parametrize("c",[("ice_pick","mild"),("rolling","moderate"),("raised","mild"),("mixed","moderate")])
def test_x(make,catalogue,c):
    content=make(*c)
    html=fast_page(catalogue,content)
    svg=" ".join(re.findall(r"<text[^>]*>(.*?)</text>",html,re.S))
    page=nums(words_of_page(html,with_marks=True))
    pdf=nums(" ".join(s.extract_text() for s in PdfReader(io.BytesIO(handout_pdf(catalogue,content))).pages))
    print(c,"paper-page",sorted(pdf-page),"svg",sorted(nums(re.sub("<[^>]*>"," ",svg))),"page-paper",sorted(page-pdf), len(content.sources))
    print(sorted(pdf-page-nums(re.sub("<[^>]*>"," ",svg))-{str(i) for i in range(1,len(content.sources)+1)}))
