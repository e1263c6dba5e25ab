#!/usr/bin/env bash
# run_disk.sh PROGRAM LEVEL: disks that cannot be written and settings that cannot be read cost a sentence, and
# no keystroke. The full disk is a small tmpfs in a mount namespace of our own.
set -euo pipefail
program=$1
level=$2
if [[ ${3-} != inside ]]; then
  if ! unshare --user --map-root-user --mount true 2>/dev/null; then
    echo "SKIPPED this machine denies mount namespaces"
    exit 77
  fi
  exec unshare --user --map-root-user --mount "$0" "$program" "$level" inside
fi
folder=$(mktemp -d)
trap 'umount "$folder"/* 2>/dev/null || true; rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config XDG_RUNTIME_DIR=$folder/run
export XDG_CACHE_HOME=$folder/cache SDL_VIDEODRIVER=dummy
mkdir -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/underpar"
cd "$folder"

# play NAME: a script from standard input
play() {
  cat >"$1.script"
  if ! "$program" --script "$1.script" >"$1.log" 2>&1; then
    echo "FAIL $1"
    grep -A3 '^FAIL' "$1.log" || cat "$1.log"
    exit 1
  fi
  echo "ok   $1"
}

mount -t tmpfs -o size=1m tmpfs "$XDG_DATA_HOME"
play first_start <<END
patience 30
screen level:$level
expect puzzle.hpp
saved
END
# The disk fills up: it is said, and the text stays in the editor until there is room again.
(
  until grep -q '^ok .* expect puzzle.hpp' full_disk.log 2>/dev/null; do sleep 0.1; done
  dd if=/dev/zero of="$XDG_DATA_HOME/ballast" bs=4096 2>/dev/null || true
  until grep -q '^ok .* expect could not be' full_disk.log 2>/dev/null; do sleep 0.1; done
  rm "$XDG_DATA_HOME/ballast"
) &
play full_disk <<END
patience 30
screen level:$level
expect puzzle.hpp
frames 60 2
key ctrl+Home
type // typed on a full disk
key Enter
expect could not be
expect // typed on a full disk
saved
END
play afterwards <<END
patience 30
screen level:$level
expect // typed on a full disk
END

# Settings nobody can read, and those of a newer version, are kept aside.
for settings in '{"ui_scale": ' '{"version": 99}' '{"ui_scale": "big"}'; do
  echo "$settings" >"$XDG_CONFIG_HOME/underpar/settings.json"
  play settings <<END
patience 30
expect The settings start afresh; the old file is kept beside it.
sound
END
  if [[ $(cat "$XDG_CONFIG_HOME/underpar/settings.json.kept") != "$settings" ]]; then
    echo "FAIL settings.json.kept does not hold: $settings"
    exit 1
  fi
done

# Settings that cannot be written: what is set stays on screen, and it is said.
mount -t tmpfs tmpfs "$XDG_CONFIG_HOME"
mount -o remount,bind,ro "$XDG_CONFIG_HOME"
play read_only <<END
patience 30
screen settings
click tab:Light
expect settings.json could not be
sound
END

# No room for a record book: it is said, and the game can be told to look again.
if [[ $level != hole-1 ]]; then # the rehearsal keeps no book
  mount -o remount,bind,ro "$XDG_DATA_HOME"
  play read_only_home <<END
patience 30
expect The course cannot be shown
expect record.db could not be opened
enabled Try again
sound
END
fi

# From the smallest window to 4K and back.
play sizes <<END
patience 30
size 960x600
sound
size 3840x2160
sound
size 960x600
sound
END
