#!/usr/bin/env bash
# matrix.sh PROGRAM FOLDER [LOOK…]: pictures of every screen and state of the rehearsed course, in each LOOK
# (WxH:SCALE:THEME), into the folder.
set -euo pipefail
program=$(realpath "$1")
mkdir -p "$2"
PICTURES=$(realpath "$2")
shift 2
if [[ $# -eq 0 ]]; then
  for size in 960x600 1920x1080; do
    for scale in 1.0 1.5 2.5; do
      set -- "$@" "$size:$scale:dark" "$size:$scale:light"
    done
  done
  set -- "$@" 960x600:1.0:high_contrast 1920x1080:1.5:high_contrast 3840x2160:1.0:dark 3840x2160:2.5:light
fi
export PICTURES LOOKS="$*"
here=$(dirname "$(realpath "$0")")
play() {
  "$here/run_script.sh" "$program" "$here/matrix/$1.script"
}
play first
play tour
play review
REHEARSAL_HOLES=60 REHEARSAL_PLAYED=12 REHEARSAL_LONG_NAMES=1 play long
REHEARSAL_PLAYED=3 play last
