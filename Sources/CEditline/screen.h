/// The way to the screen, and the state of the terminal.
#pragma once

#include <stdio.h>

/// A stream to `output` on which stand-ins become marks; `NULL` when it cannot be made.
FILE *cedit_screen(int output);

/// Keeps the state of the terminal and sees to it that it comes back; returns 0 when it is no terminal.
int cedit_take_terminal(int input, int output);
void cedit_give_terminal_back(void);

/// Whether a signal came that asks to stop, or one that the size of the terminal has changed; asking forgets it.
int cedit_was_interrupted(void);
int cedit_was_resized(void);
