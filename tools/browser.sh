# Sourced by ./test: makes sure that there is a Chromium for the journeys.

find_browser() {
    if have_browser; then return; fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing Debian's Chromium ..."
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium || true
        if have_browser; then return; fi
    fi
    say "Installing Playwright's Chromium ..."
    if "$python" -m playwright install chromium && have_browser; then return; fi
    say "The journeys need Chromium, and it could not be installed. As root type: apt-get install chromium"
    return 1
}

# One that starts: Ubuntu's package is a stub that only points elsewhere.
have_browser() {
    "$python" - <<'PYTHON'
import shutil, subprocess, sys
from pathlib import Path
from playwright.sync_api import sync_playwright

found = [path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))]
with sync_playwright() as playwright:
    found.append(playwright.chromium.executable_path)
for path in filter(lambda path: Path(path).exists(), found):
    if subprocess.run([path, "--version", "--no-sandbox"], capture_output=True, timeout=60).returncode == 0:
        print(f"The journeys use {path}")
        sys.exit(0)
sys.exit(1)
PYTHON
}
