#!/usr/bin/env bash
# run_script.sh PROGRAM SCRIPT [LINE…]: plays a script on the client in folders of its own, without a display.
# The LINEs, such as "scale 1.5", are played before the script. Leaves failed.png beside its name in the
# working folder when it fails.
#
# A line "look NAME" in a script stands for the state it is in, seen in each of $LOOKS ("960x600:1.5:dark …"): all is
# sound there and, with $PICTURES, a picture NAME-WxH-SCALE-THEME.png is left in that folder. "look NAME CHORD…" presses
# the keys in each of them first: a window of another size scrolls anew.
set -euo pipefail
program=$1
script=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run
# Compiled programs may stay from one test to the next.
export XDG_CACHE_HOME=${UNDERPAR_TEST_CACHE:-$folder/cache}
export SDL_VIDEODRIVER=dummy
mkdir -p "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
scripts=$(cd "$(dirname "$script")" && pwd)
name=$(basename "$script" .script)
played=$folder/played.script
printf '%s\n' "$@" >"$played"
# Files are named from the script's own folder.
sed -E "s#^(copy|paste|outside) #\\1 $scripts/#" "$script" |
  awk -v looks="${LOOKS:-}" -v pictures="${PICTURES:-}" '
    $1 != "look" { print; next }
    {
      for (i = split(looks, look, " "); i > 0; --i) {
        split(look[i], part, ":")
        printf "size %s\nscale %s\ntheme %s\n", part[1], part[2], part[3]
        for (chord = 3; chord <= NF; ++chord) print "key " $chord
        print "sound"
        if (pictures) printf "shot %s/%s-%s-%s-%s.png\n", pictures, $2, part[1], part[2], part[3]
      }
      print "size 1280x800\nscale 1.0\ntheme dark"
    }' >>"$played"
here=$PWD
cd "$folder"
status=0
"$program" --script "$played" || status=$?
if [[ $status -ne 0 && -f failed.png ]]; then
  mkdir -p "$here/failed"
  cp failed.png "$here/failed/$name.png"
  echo "See $here/failed/$name.png"
fi
exit $status
