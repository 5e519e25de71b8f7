package dev.tenon.alibaba.internal.provider;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a POSIX shell does: at spaces, with single quotes, double quotes and backslashes, and
 * without anything that a shell would replace.
 */
final class CommandLine {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private CommandLine() {}

    /**
     * Splits a command.
     *
     * @param command the command
     * @return its words; none when a quote is left open, a backslash is at the end, or it is empty
     */
    static List<String> split(String command) {
        return new CommandLine().words(command);
    }

    private List<String> words(String command) {
        char quote = 0;
        for (int index = 0; index < command.length(); index++) {
            char character = command.charAt(index);
            boolean last = index + 1 == command.length();
            if (quote == 0 && Character.isWhitespace(character)) {
                end();
            } else if (character == quote) {
                quote = 0;
            } else if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
                inWord = true;
            } else if (character == '\\' && quote == 0 && last) {
                return List.of();
            } else if (character == '\\' && !last && escapes(quote, command.charAt(index + 1))) {
                index++;
                add(command.charAt(index));
            } else {
                add(character);
            }
        }
        end();
        return quote == 0 ? words : List.of();
    }

    private static boolean escapes(char quote, char next) {
        return quote == 0 || (quote == '"' && "\"\\$`\n".indexOf(next) >= 0);
    }

    private void add(char character) {
        word.append(character);
        inWord = true;
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
