"""Sound, camera, sharing, getting in: on a computer, a phone, or a meeting room's equipment."""
