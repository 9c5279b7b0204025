#!/bin/sh
# Makes the small Noto files in this folder from the full ones. Needs pyftsubset (fonttools).
#   subset.sh NOTO_DIR NOTO_EMOJI_TTF
# NOTO_DIR holds the TTF files of Noto Sans; NOTO_EMOJI_TTF is the monochrome Noto Emoji, regular.
set -eu
noto=$1
emoji=$2
here=$(dirname "$0")

subset() { # SOURCE TARGET CODE_POINTS
    pyftsubset "$1" --unicodes="$3" --output-file="$here/$2" \
        --no-hinting --layout-features='*' --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14
}

# Cyrillic, Greek, Vietnamese and other accents that Atkinson does not have, with the letters that carry them.
subset "$noto/NotoSans-Regular.ttf" NotoSans-subset.ttf \
    U+0020-007E,U+00A0-024F,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2010-2027,U+20A0-20BF,U+FFFD
subset "$noto/NotoSansArabic-Regular.ttf" NotoSansArabic-subset.ttf U+0020,U+0600-06FF,U+0750-077F,U+200C,U+200D
subset "$noto/NotoSansHebrew-Regular.ttf" NotoSansHebrew-subset.ttf U+0020,U+0590-05FF
subset "$noto/NotoSansEthiopic-Regular.ttf" NotoSansEthiopic-subset.ttf U+1200-137F
subset "$noto/NotoSansArmenian-Regular.ttf" NotoSansArmenian-subset.ttf U+0530-058F
subset "$noto/NotoSansGeorgian-Regular.ttf" NotoSansGeorgian-subset.ttf U+10A0-10FF
# Arrows and comparison signs; ticks, crosses and boxes.
subset "$noto/NotoSansMath-Regular.ttf" NotoSansMath-subset.ttf U+2190-2199,U+21D0-21D5,U+2248,U+2260,U+2264,U+2265,U+2212
subset "$noto/NotoSansSymbols2-Regular.ttf" NotoSansSymbols2-subset.ttf \
    U+25A0-25A1,U+25AA-25AB,U+25B2,U+25B6,U+25BA,U+25BC,U+25C0,U+25C6-25C7,U+25CB,U+25CF,U+2605-2606,U+2610-2612,U+2713-2718
# Emoji without the flags, with families and skin tones.
subset "$emoji" NotoEmoji-subset.ttf \
    U+200D,U+20E3,U+FE0E-FE0F,U+00A9,U+00AE,U+2000-2BFF,U+3030,U+303D,U+3297,U+3299,U+1F000-1F1E5,U+1F200-1FAFF
