"""Scars as a mirror shows them: a height map of skin, lit from one side, on brown, black and white skin in one patch.

Depth is all that differs between severities, and between "a quarter gone" and "nearly all gone": neither hue nor
opacity changes, so that no drawing can be read as a dark mark. Depths and shapes are our drawing, not measurements.
"""

from functools import cache
from io import BytesIO
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from scar_timeline.content.tables.scar_types import Kind, ScarType
from scar_timeline.content.tables.severities import Severity

Map = NDArray[np.float64]
Shape = Literal["pit", "box", "bump"]
Dent = tuple[Shape, float, float, float, float]
"""What it is, and its centre and half axes in patch units."""

WIDTH, HEIGHT = 160, 100
"""A patch, in units; a unit is drawn as two pixels."""
_PIXELS: Final = 2
_MARGIN: Final = 8
_SKINS: Final = ((0.37, 0.147, 0.067), (0.112, 0.050, 0.030), (0.84, 0.584, 0.434))
"""Brown, black and white skin, as linear light."""
_SLANT: Final = 0.22
_LIGHT: Final = (-0.90, -0.18, 0.39)
"""From the left, low, as beside a window; towards the lamp."""
_AMBIENT: Final = 0.48
_SHADOW_REACH: Final = 14
"""As far as the rim of a dent throws its shadow, in units."""
_DEPTHS: Final[dict[Shape, float]] = {"pit": 9.0, "box": 3.6, "bump": 5.0}
DEPTH_OF: Final = {"mild": 0.45, "moderate": 1.0, "severe": 1.8}
"""How deep the dents of a severity are drawn, beside those of moderate scars."""

KINDS: Final = ("ice_pick", "boxcar", "rolling", "raised", "mixed")

_PITS: Final = (
    *((13, 22), (34, 48), (16, 74), (40, 86), (45, 17)),
    *((71, 24), (94, 40), (66, 62), (91, 80)),
    *((121, 19), (146, 41), (120, 61), (147, 83)),
)
_BOXES: Final = (
    *((27, 29, 15, 12), (25, 75, 12, 11)),
    *((83, 27, 13, 11), (77, 74, 16, 12)),
    *((136, 30, 15, 12), (130, 77, 13, 11)),
)


def several_scars(kind: str, severity: str) -> bytes:
    """A patch of skin with scars of a kind, as a WebP picture.

    Args:
        kind: one of :data:`KINDS`.
        severity: one of :data:`DEPTH_OF`.
    """
    return _encoded(_several(kind), _rolls(kind, 3.2), DEPTH_OF[severity])


def scar_gone(kind: str, gone: float) -> bytes:
    """The same few deep scars of a kind on each skin, so much of their depth gone (0 to 1), as a WebP picture."""
    deep = 0.75 if kind == "ice_pick" else 1.7  # a pit is black long before it is that deep
    return _encoded(_few(kind), _rolls(kind, 4.6), deep * (1 - gone))


def kind_of(scar_type: ScarType) -> str:
    """Which drawing a scar type has; a clinic's own dented type is drawn as a mix."""
    if scar_type.kind is Kind.HYPERTROPHIC:
        return "raised"
    return scar_type.id if scar_type.id in KINDS else "mixed"


def severity_of(severity: Severity) -> str:
    """Which depth a severity is drawn with; a clinic's own is drawn as a moderate one."""
    return severity.id if severity.id in DEPTH_OF else "moderate"


def _several(kind: str) -> tuple[Dent, ...]:
    if kind == "ice_pick":
        return tuple(("pit", x, y, 3.0, 2.8) for x, y in _PITS)
    if kind == "boxcar":
        return tuple(("box", *box) for box in _BOXES)
    if kind == "raised":
        return tuple(("bump", *box) for box in _BOXES)
    if kind == "rolling":
        return ()
    places = ((15, 24), (42, 43), (70, 70), (96, 83), (125, 22), (148, 42))
    pits: tuple[Dent, ...] = tuple(("pit", x, y, 3.0, 2.8) for x, y in places)
    return (*pits, ("box", 27, 71, 15, 12), ("box", 84, 27, 14, 12), ("box", 137, 71, 14, 12))


def _few(kind: str) -> tuple[Dent, ...]:
    middles = (27, 80, 133)
    if kind == "ice_pick":
        return tuple(("pit", x + dx, y, 6.5, 6) for x in middles for dx, y in ((-9, 30), (8, 69)))
    if kind == "boxcar":
        return tuple(("box", x, 50, 19, 22) for x in middles)
    if kind == "rolling":
        return ()
    return tuple(dent for x in middles for dent in (("pit", x - 9, 26, 6, 5.6), ("box", x + 3, 67, 17, 15)))


def _rolls(kind: str, height: float) -> float:
    return {"rolling": height, "mixed": 0.55 * height}.get(kind, 0.0)


@cache
def _encoded(dents: tuple[Dent, ...], rolls: float, depth: float) -> bytes:
    light = _lit(_heights(dents, rolls, depth))
    seen = slice(_MARGIN * _PIXELS, -_MARGIN * _PIXELS)
    picture = Image.fromarray((255 * _display(light[seen, seen])).astype(np.uint8))
    file = BytesIO()
    picture.save(file, "WEBP", quality=72, method=4)
    return file.getvalue()


def _grid() -> tuple[Map, Map]:
    """Places of the pixels, in units; beyond the patch there is more skin, so that blurs meet no edge."""
    ends = (HEIGHT + _MARGIN, WIDTH + _MARGIN)
    y, x = (np.mgrid[tuple(slice(-_MARGIN * _PIXELS, end * _PIXELS) for end in ends)]) / _PIXELS
    return x, y


def _heights(dents: tuple[Dent, ...], rolls: float, depth: float) -> Map:
    """Height of the skin at each pixel, in units."""
    x, y = _grid()
    height = np.zeros_like(x)
    if rolls:
        phase = (x + 0.3 * y + 5 * np.sin(y / 21)) / 44
        height -= depth * rolls * (0.5 - 0.5 * np.cos(2 * np.pi * phase))
    for number, (shape, left, top, across, along) in enumerate(dents):
        angle = np.arctan2(y - top, x - left)
        away = np.hypot((x - left) / across, (y - top) / along) / (1 + 0.05 * np.sin(3 * angle + number))
        if shape == "pit":
            height -= depth * _DEPTHS[shape] * np.exp(-(away**3))
        elif shape == "box":
            height -= depth * _DEPTHS[shape] * (1 - _eased((away - 0.8) / 0.3))
        else:
            height += depth * _DEPTHS[shape] * np.sqrt(np.clip(1 - away**2, 0, 1))
    random = np.random.default_rng(7)
    pores = (random.random(x.shape) > 0.996).astype(float)
    grain = random.standard_normal(x.shape)
    texture = 0.5 * _blurred(grain, 1.6) + 0.9 * _blurred(grain, 5.0) - 4.0 * _blurred(pores, 1.2)
    return _blurred(height, 1.0) + 0.5 * texture


def _lit(height: Map) -> NDArray[np.float64]:
    """Linear light of each pixel, shape (height, width, 3)."""
    x, y = _grid()
    down, right = np.gradient(height * _PIXELS)
    normal = np.stack([-right, -down, np.ones_like(right)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    lamp = np.array(_LIGHT)
    facing = np.clip(normal @ lamp, 0, None) / lamp[2]
    shade = facing * (1 - 0.8 * _shadow(height))
    sky = np.clip(1 + 0.10 * (height - _blurred(height, 6.0)), 0.4, 1.08)  # a hole sees less of the room
    brightness = _AMBIENT * sky + (1 - _AMBIENT) * np.minimum(_blurred(shade, 0.8), 1 + 0.6 * (shade - 1))
    stripe = (x + _SLANT * (y - HEIGHT / 2)) * 3 / WIDTH
    skin: Map = np.array(_SKINS)[np.clip(stripe, 0, 2.99).astype(int)]
    lit = skin * brightness[..., None]
    for edge in (1, 2):
        line = np.clip(1.3 - np.abs(stripe - edge) * WIDTH / 3, 0, 1)[..., None]
        lit = lit * (1 - line) + line
    return np.asarray(lit)


def _shadow(height: Map) -> Map:
    """From 0, in the light, to 1, behind a rim that stands between the pixel and the lamp."""
    rise = -_LIGHT[2] / _LIGHT[0]
    shadow = np.zeros_like(height)
    for step in range(1, _SHADOW_REACH * _PIXELS, 2):
        over = np.zeros_like(height)
        over[:, step:] = (height[:, :-step] - height[:, step:]) * _PIXELS / step - rise * 0.8
        shadow = np.maximum(shadow, _eased(over / 0.3))
    return _blurred(shadow, 1.0)


def _eased(share: Map) -> Map:
    share = np.clip(share, 0, 1)
    return share * share * (3 - 2 * share)


def _blurred(values: Map, radius: float) -> Map:
    """Gaussian blur with a radius in pixels; edges wrap, as they do in skin without an end."""
    down, right = np.fft.fftfreq(values.shape[0]), np.fft.rfftfreq(values.shape[1])
    kernel = np.exp(-2 * (np.pi * radius) ** 2 * (down[:, None] ** 2 + right[None, :] ** 2))
    return np.asarray(np.fft.irfft2(np.fft.rfft2(values) * kernel, values.shape), dtype=np.float64)


def _display(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """As screens take it: sRGB of linear light (IEC 61966-2-1)."""
    light = np.clip(light, 0, 1)
    return np.asarray(np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055))
