"""What every answer tells the browser: keep nothing, run nothing that isn't ours, use none of the device's senses."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

# A page of ours asks for none of these, so neither can whoever would get words of their own into one.
NO_SENSES = (
    "accelerometer",
    "autoplay",
    "bluetooth",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "serial",
    "usb",
    "web-share",
    "xr-spatial-tracking",
)
PASSKEYS = ("publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS = ", ".join([*(f"{name}=()" for name in NO_SENSES), *(f"{name}=(self)" for name in PASSKEYS)])
ALWAYS = {
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    # Whatever answers before the pages' own policy is made, such as the answer to a wrong host, may load nothing.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
# Not "cookies": a browser would forget those of the whole domain, the council's other services among them.
FORGOTTEN = '"cache", "storage"'


class HeadersMiddleware:
    """Puts what is missing on every answer, the assets' and the broken ones' too; what a page said itself stands."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        if getattr(request, "is_over", False):
            response["Clear-Site-Data"] = FORGOTTEN
        return response


def forget(request: HttpRequest | None) -> None:
    """Say that this browser should keep nothing of us once it has the answer: its visit is over."""
    if request is not None:
        request.is_over = True  # type: ignore[attr-defined]
