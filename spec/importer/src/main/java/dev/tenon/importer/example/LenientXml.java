package dev.tenon.importer.example;

import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the elements of an XML example; declarations, comments and attributes are skipped, wrong nesting is mended and remembered. */
final class LenientXml {
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<!\\s*--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[(.*?)\\]\\]>|<(/?)([A-Za-z_][\\w.:-]*)((?:\\s[^<>]*?)?)(/?)>",
            Pattern.DOTALL);

    private static final int DEEPEST = 200;

    private final String text;
    private final int firstLine;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final List<Member> roots = new ArrayList<>();
    private Optional<Example.Flaw> flaw = Optional.empty();

    private LenientXml(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /** An element whose end has not come yet. */
    private record Open(String name, int offset, List<Member> members, StringBuilder content) {}

    /** What was read: the root element, where there is one, and the first flaw. */
    record Result(Optional<Member> root, Optional<Example.Flaw> flaw) {}

    static Result read(String text, int firstLine) {
        return new LenientXml(text, firstLine).run();
    }

    private Result run() {
        Matcher matcher = MARKUP.matcher(text);
        int last = 0;
        while (matcher.find()) {
            content(text.substring(last, matcher.start()));
            last = matcher.end();
            if (matcher.group(1) != null) {
                content(matcher.group(1));
            } else if (matcher.group(3) != null) {
                tag(matcher);
            }
        }
        while (!stack.isEmpty()) {
            flaw(stack.peek().offset(), "the element " + stack.peek().name() + " is not closed");
            close();
        }
        if (roots.size() > 1) {
            flaw(text.length(), "more than one root element");
        }
        return new Result(roots.stream().findFirst(), flaw);
    }

    private void tag(Matcher matcher) {
        String name = matcher.group(3);
        if (matcher.group(2).isEmpty()) {
            if (stack.size() == DEEPEST) {
                flaw(matcher.start(), "the element " + name + " is nested too deeply");
                return;
            }
            stack.push(new Open(name, matcher.start(), new ArrayList<>(), new StringBuilder()));
            if (!matcher.group(5).isEmpty()) {
                close();
            }
        } else if (stack.stream().anyMatch(open -> open.name().equals(name))) {
            while (!stack.isEmpty() && !stack.peek().name().equals(name)) {
                flaw(matcher.start(), "the element " + stack.peek().name() + " is closed by " + name);
                close();
            }
            close();
        } else {
            flaw(matcher.start(), "the end of " + name + " has no beginning");
        }
    }

    private void close() {
        Open open = stack.pop();
        ExampleNode node = open.members().isEmpty()
                ? new Scalar(unescape(open.content().toString().strip()), Literal.TEXT)
                : new Members(List.copyOf(open.members()), true);
        Member member = new Member(open.name(), node);
        if (stack.isEmpty()) {
            roots.add(member);
        } else {
            stack.peek().members().add(member);
        }
    }

    private void content(String text) {
        if (!stack.isEmpty()) {
            stack.peek().content().append(text);
        }
    }

    private void flaw(int offset, String message) {
        if (flaw.isEmpty()) {
            int line = firstLine
                    + (int) text.substring(0, Math.min(offset, text.length()))
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
            flaw = Optional.of(new Example.Flaw(line, message));
        }
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
