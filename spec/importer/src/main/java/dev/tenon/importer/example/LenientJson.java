package dev.tenon.importer.example;

import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads JSON as pages show it: comments, commas too many or too few, an object in place of an array, and blocks whose lone braces were
 * lost in publishing. There the indentation says where a value ends. The first flaw is remembered with its line.
 */
public final class LenientJson {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]++(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
    private static final int DEEPEST = 200;

    private final JsonTokens tokens;
    private final boolean byIndentation;
    private int depth;
    private Optional<Example.Flaw> flaw = Optional.empty();
    private boolean unclosed;

    private LenientJson(JsonTokens tokens, boolean byIndentation) {
        this.tokens = tokens;
        this.byIndentation = byIndentation;
    }

    /**
     * Reads one value.
     *
     * @param node the value
     * @param flaw the first flaw
     */
    public record Result(ExampleNode node, Optional<Example.Flaw> flaw) {}

    /** Reads the text, whose first line has the given number. */
    public static Result read(String text, int firstLine) {
        LenientJson plain = new LenientJson(new JsonTokens(text, firstLine), false);
        ExampleNode node = plain.root();
        if (!plain.unclosed) {
            return new Result(node, plain.flaw);
        }
        LenientJson indented = new LenientJson(new JsonTokens(text, firstLine), true);
        return new Result(indented.root(), plain.flaw);
    }

    private ExampleNode root() {
        JsonToken first = peek();
        if (first.is('{') || first.is('[')) {
            ExampleNode node = value();
            if (peek().kind() != JsonToken.Kind.END) {
                flaw(peek(), "text follows the end of the JSON value");
            }
            return node;
        }
        flaw(first, "the JSON object does not begin with a brace");
        unclosed = true;
        return members(false);
    }

    private ExampleNode value() {
        JsonToken token = peek();
        if (depth > DEEPEST) {
            tokens.skipAll();
            return new Scalar("", Literal.NULL);
        }
        if (token.is('{') || token.is('[')) {
            tokens.skip();
            depth++;
            ExampleNode node = token.is('{') ? members(false) : items();
            depth--;
            return node;
        }
        if (token.isText()) {
            tokens.skip();
            return scalar(token);
        }
        flaw(token, "a value is missing");
        return new Scalar("", Literal.NULL);
    }

    private Scalar scalar(JsonToken token) {
        if (token.kind() == JsonToken.Kind.STRING) {
            return new Scalar(token.text(), Literal.QUOTED);
        }
        String word = token.text();
        if (NUMBER.matcher(word).matches()) {
            return new Scalar(word, Literal.NUMBER);
        }
        return switch (word) {
            case "true", "false" -> new Scalar(word, Literal.FLAG);
            case "null" -> new Scalar("", Literal.NULL);
            default -> {
                flaw(token, "the value " + word + " is not JSON");
                yield new Scalar(word, Literal.QUOTED);
            }
        };
    }

    /** Reads members up to the closing mark; an implicit object ends where a name comes again or the indentation falls. */
    private ExampleNode members(boolean implicit) {
        List<Member> members = new ArrayList<>();
        List<ExampleNode> nameless = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int column = -1;
        boolean separated = true;
        while (true) {
            JsonToken token = peek();
            if (token.kind() == JsonToken.Kind.END) {
                end(token);
                break;
            }
            if (token.is('}') || token.is(']')) {
                if (!implicit) {
                    tokens.skip();
                    closing(token, '}', separated && !(members.isEmpty() && nameless.isEmpty()));
                }
                break;
            }
            if (token.is(',')) {
                tokens.skip();
                separated = true;
            } else if (token.isText() && next().is(':')) {
                if (ends(token, column)
                        || (implicit && names.contains(token.text().strip()))) {
                    break;
                }
                if (!separated) {
                    flaw(token, "a comma is missing");
                }
                column = column < 0 && token.leading() ? token.column() : column;
                tokens.skip();
                tokens.skip();
                names.add(token.text().strip());
                members.add(new Member(token.text().strip(), value()));
                separated = false;
            } else {
                flaw(token, "a name is missing");
                if (token.is(':')) {
                    tokens.skip();
                } else {
                    nameless.add(value());
                    separated = false;
                }
            }
        }
        return members.isEmpty() && !nameless.isEmpty()
                ? new Items(nameless, false)
                : new Members(List.copyOf(members), false);
    }

    private ExampleNode items() {
        List<ExampleNode> items = new ArrayList<>();
        int column = -1;
        boolean separated = true;
        while (true) {
            JsonToken token = peek();
            if (token.kind() == JsonToken.Kind.END) {
                end(token);
                break;
            }
            if (token.is(']')) {
                tokens.skip();
                closing(token, ']', separated && !items.isEmpty());
                break;
            }
            if (token.is('}')) {
                flaw(token, "the array is not closed");
                break;
            }
            if (token.is(',')) {
                tokens.skip();
                separated = true;
            } else if (token.isText() && next().is(':')) {
                if (ends(token, column)) {
                    break;
                }
                flaw(token, "an object in the array does not begin with a brace");
                column = column < 0 && token.leading() ? token.column() : column;
                items.add(members(true));
                separated = true;
            } else if (token.is(':')) {
                tokens.skip();
            } else {
                items.add(value());
                separated = false;
            }
        }
        return new Items(List.copyOf(items), true);
    }

    private boolean ends(JsonToken token, int column) {
        return byIndentation && token.leading() && column > token.column();
    }

    private void closing(JsonToken token, char expected, boolean lastComma) {
        if (!token.is(expected)) {
            flaw(token, "closed by " + token.text() + " instead of " + expected);
        } else if (lastComma) {
            flaw(token, "a comma before " + expected);
        }
    }

    private void end(JsonToken token) {
        unclosed = true;
        flaw(token, "the JSON value is not closed");
    }

    private void flaw(JsonToken token, String message) {
        if (flaw.isEmpty()) {
            flaw = Optional.of(new Example.Flaw(token.line(), message));
        }
    }

    private JsonToken peek() {
        return tokens.peek();
    }

    private JsonToken next() {
        return tokens.second();
    }
}
