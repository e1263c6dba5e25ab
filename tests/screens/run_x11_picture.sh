#!/usr/bin/env bash
# run_x11_picture.sh PROGRAM: the picture of a plot is on the clipboard, the same as in its file.
# shellcheck source=tests/screens/x11.sh
source "$(dirname "$0")/x11.sh"
if ! command -v xclip >/dev/null; then
  echo "SKIPPED xclip is not installed (apt install xclip)"
  exit 77
fi
start_server
cat >"$folder/picture.script" <<'SCRIPT'
screen level:hole-1
click tab:Scaling
expect Reference: grows like
click TIME OVER N: PNG
expect hole-1-scaling.png is written.
expect and on the clipboard
SCRIPT
"$1" --script "$folder/picture.script"
for _ in $(seq 50); do
  timeout 5 xclip -selection clipboard -target image/png -out >"$folder/pasted.png" 2>/dev/null && break
  sleep 0.1
done
cmp "$folder/pasted.png" "$XDG_DATA_HOME/underpar/exports/hole-1-scaling.png"
echo "pasted $(stat -c %s "$folder/pasted.png") bytes"
