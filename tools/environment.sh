# Sourced by ./start, ./check, ./test and .ci/run, which set `here`: makes .venv and installs what uv.lock says.

UV=0.13.9
# Where nothing compiled may be kept, each process compiles all of Django anew: three seconds of each, and there are many.
unset PYTHONDONTWRITEBYTECODE

say() { printf '%s\n' "$*" >&2; }

# A Python that is new enough; the one on which the tests ran comes first.
find_python() {
    for name in python3.11 python3.12 python3.13 python3.14 python3 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$name"
            return
        fi
    done
    say "Front Door needs Python 3.11 or newer, and found $(python3 --version 2>/dev/null || echo none)."
    say "Install one (Debian, Ubuntu: apt-get install python3 python3-venv) and run this again."
    return 1
}

make_venv() {
    found=$(find_python) || return 1
    say "Making .venv with $found ..."
    rm -rf "$here/.venv"
    if "$found" -m venv "$here/.venv" >/dev/null 2>&1; then return; fi
    # Debian leaves pip out of venv unless python3-venv is there; the system's pip can stand in.
    rm -rf "$here/.venv"
    if "$found" -m pip --version >/dev/null 2>&1 && "$found" -m venv --without-pip "$here/.venv"; then return; fi
    rm -rf "$here/.venv"
    say "This Python can't make a virtual environment. On Debian and Ubuntu type: apt-get install python3-venv"
    return 1
}

bring_uv() {
    if "$python" -m uv --version 2>/dev/null | grep -q "^uv $UV\b"; then return; fi
    set -- install --quiet --disable-pip-version-check "uv==$UV"
    if "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m pip "$@"
    else
        "$(find_python)" -m pip --python "$python" "$@"
    fi
}

# ready service | ready tests: installs only when uv.lock or pyproject.toml changed since the last time.
ready() {
    sum=$(cat "$here/uv.lock" "$here/pyproject.toml" | cksum)
    python="$here/.venv/bin/python"
    stamp="$here/.venv/installed"
    installed=$(cat "$stamp" 2>/dev/null || true)
    if [ "$installed" = "tests $here $sum" ] || [ "$installed" = "$1 $here $sum" ]; then
        return
    fi
    # A clone that was moved has a .venv full of old paths.
    if [ -n "${installed##*" $here "*}" ] || ! "$python" -c '' 2>/dev/null; then make_venv || return 1; fi
    bring_uv || return 1
    say "Installing what uv.lock names ..."
    groups=--no-dev
    if [ "$1" = tests ]; then groups=--all-groups; fi
    rm -f "$stamp"
    (
        unset VIRTUAL_ENV
        UV_PROJECT_ENVIRONMENT="$here/.venv" UV_PYTHON_DOWNLOADS=never \
            "$python" -m uv sync --project "$here" --python "$python" --frozen --inexact --quiet "$groups"
    ) || return 1
    printf '%s' "$1 $here $sum" >"$stamp"
}
