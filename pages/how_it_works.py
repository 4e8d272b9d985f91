"""How it works: the article's account, stage by stage, beside what studies say; words explained."""

from scar_timeline.ui.how_it_works import render_how_it_works

render_how_it_works()
