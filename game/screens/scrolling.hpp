#pragma once

namespace underpar::client {

/// Page Up and Down, Home and End scroll the current window, where no text is being typed.
void scroll_by_keys();

}  // namespace underpar::client
