"""Signs that are not seen but do something: an author may not write them, and no terminal is sent them."""

import re

# C0 but line end and tab, C1, DEL, half characters, no characters at all, and every sign that takes no room but
# changes what is seen: turning text round, zero width, tags. A list of what is harmless would be longer than Unicode.
HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
