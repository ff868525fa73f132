/// Stand-ins for the characters that libedit cannot show.
///
/// libedit writes a character of no width into a cell and the next character over it: a joiner or a vowel sign
/// would be in the text and not on the screen. Inside libedit such a character is one of a private plane, one
/// column wide; on its way to the screen it becomes a mark that shows. The mapping is one to one.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// What libedit holds for a character, and back.
wchar_t cedit_inner(uint32_t character);
uint32_t cedit_outer(wchar_t inner);

/// The inner characters of a UTF-8 text, ended by 0; `NULL` without memory. Bytes that are ill-formed go.
wchar_t *cedit_inner_text(const char *text, int64_t length);

/// The UTF-8 of inner characters; `NULL` without memory.
char *cedit_outer_text(const wchar_t *inner, size_t count, int64_t *length);

/// Writes `character` as UTF-8 and returns how many bytes, at most 4.
size_t cedit_encode(uint32_t character, char *out);

/// Writes what the screen shows for a character that needs a stand-in, at most 8 bytes.
size_t cedit_mark(uint32_t character, char *out);
