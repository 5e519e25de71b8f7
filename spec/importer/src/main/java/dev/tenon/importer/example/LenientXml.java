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

/** Reads the elements of an XML example; declarations, comments and attributes are skipped, wrong nesting is mended and remembered. */
final class LenientXml {
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
        XmlMarkup markup = new XmlMarkup(text);
        int last = 0;
        for (XmlMarkup.Kind kind = markup.next(); kind != XmlMarkup.Kind.NONE; kind = markup.next()) {
            content(text.substring(last, markup.start()));
            last = markup.end();
            switch (kind) {
                case TEXT -> content(markup.value());
                case START, EMPTY -> open(markup, kind == XmlMarkup.Kind.EMPTY);
                case END -> end(markup);
                default -> {}
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

    private void open(XmlMarkup markup, boolean empty) {
        if (stack.size() == DEEPEST) {
            flaw(markup.start(), "the element " + markup.value() + " is nested too deeply");
            return;
        }
        stack.push(new Open(markup.value(), markup.start(), new ArrayList<>(), new StringBuilder()));
        if (empty) {
            close();
        }
    }

    private void end(XmlMarkup markup) {
        String name = markup.value();
        if (stack.stream().noneMatch(open -> open.name().equals(name))) {
            flaw(markup.start(), "the end of " + name + " has no start tag");
            return;
        }
        while (!stack.isEmpty() && !stack.peek().name().equals(name)) {
            flaw(markup.start(), "the element " + stack.peek().name() + " is closed by " + name);
            close();
        }
        close();
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
