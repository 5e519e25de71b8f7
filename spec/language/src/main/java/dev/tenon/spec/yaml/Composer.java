package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Composes the events of the YAML parser into nodes, within the caps of {@link YamlReader}. */
final class Composer {
    /** Ends the reading of one file after a mistake that leaves no sensible tree; already reported. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("abandoned", null, false, false);
        }
    }

    private static final int MOST_ALIASES = 10;

    private final String file;
    private final String text;
    private final Diagnostics diagnostics;
    private final ParserImpl parser;
    private final Tabs tabs;
    private int nodes;
    private int aliases;
    private boolean hasAlias;

    Composer(String file, String text, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.diagnostics = diagnostics;
        this.tabs = new Tabs(file, text);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setUseMarks(true)
                // One buffer for the whole file: the library copies what it has for every buffer more within one token.
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(YamlReader.MAXIMUM_BYTES)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    Optional<YamlNode> compose() {
        try {
            if (Directives.refuse(file, text, diagnostics)) {
                return Optional.empty();
            }
            Optional<YamlNode> root = document();
            tabs.reportAll(diagnostics);
            return root.filter(found -> !hasAlias);
        } catch (Abandoned abandoned) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            // Anything the library throws on hostile input is a statement about the file, never about the build.
            if (!tabs.report(SyntaxErrors.index(failure), diagnostics)) {
                SyntaxErrors.report(file, failure, diagnostics);
            }
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() {
        parser.next();
        if (!(parser.next() instanceof DocumentStartEvent)) {
            SourceLocation beginning = new SourceLocation(file, 1, 1);
            diagnostics.error(
                    Rule.EMPTY_DOCUMENT, beginning, "the file is empty; begin with 'tenon: 1' or 'operation: …'");
            return Optional.empty();
        }
        YamlNode root = node(parser.next(), 1);
        parser.next();
        Event after = parser.next();
        if (after instanceof DocumentStartEvent) {
            String message = "a second document begins here; a file holds one, so remove the '---' or make two files";
            diagnostics.error(Rule.SEVERAL_DOCUMENTS, location(after), message);
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) {
        SourceLocation location = location(event);
        if (++nodes > YamlReader.MAXIMUM_NODES) {
            throw abandon(
                    Rule.TOO_MANY_NODES,
                    location,
                    "the file has more than " + YamlReader.MAXIMUM_NODES
                            + " values, lists and mappings; split the description into smaller files");
        }
        if (depth > YamlReader.MAXIMUM_DEPTH) {
            throw abandon(
                    Rule.TOO_DEEP,
                    location,
                    "nesting is deeper than " + YamlReader.MAXIMUM_DEPTH + " levels; flatten it");
        }
        refuseDecorations(event, location);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, location);
            case MappingStart -> mapping(location, depth);
            case SequenceStart -> sequence(location, depth);
            default -> alias(location);
        };
    }

    private YamlNode alias(SourceLocation location) {
        hasAlias = true;
        refuseAlias(location, "aliases are not supported; write the value out");
        return new YamlScalar("", true, location);
    }

    /** Reports an anchor or alias; a file that is full of them is not read to its end. */
    private void refuseAlias(SourceLocation location, String message) {
        diagnostics.error(Rule.ALIAS, location, message);
        if (++aliases == MOST_ALIASES) {
            throw new Abandoned();
        }
    }

    private YamlScalar scalar(ScalarEvent event, SourceLocation location) {
        if (hasLoneSurrogate(event.getValue())) {
            diagnostics.error(
                    Rule.BAD_CHARACTER, location, "half of a surrogate pair is not a character; remove the escape");
        }
        tabs.value(event);
        return new YamlScalar(event.getValue(), event.isPlain(), location);
    }

    private YamlSequence sequence(SourceLocation location, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.SequenceEnd; event = parser.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlSequence(List.copyOf(items), location);
    }

    private YamlMapping mapping(SourceLocation location, int depth) {
        MappingEntries entries = new MappingEntries(diagnostics);
        for (Event event = parser.next(); event.getEventId() != Event.ID.MappingEnd; event = parser.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(parser.next(), depth + 1);
            entries.add(key, value);
        }
        return new YamlMapping(entries.toList(), location);
    }

    private void refuseDecorations(Event event, SourceLocation location) {
        if (!(event instanceof NodeEvent node)) {
            return;
        }
        Optional<Anchor> anchor = node.getAnchor();
        boolean alias = event.getEventId() == Event.ID.Alias;
        if (anchor.isPresent() && !alias) {
            refuseAlias(location, "anchors are not supported; remove '&" + anchor.get() + "'");
        }
        Optional<String> tag = Optional.empty();
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
        } else if (event instanceof CollectionStartEvent collection) {
            tag = collection.getTag();
        }
        tag.ifPresent(
                name -> diagnostics.error(Rule.TAG, location, "tags are not supported; remove the tag '" + name + "'"));
    }

    private Abandoned abandon(Rule rule, SourceLocation location, String message) {
        diagnostics.error(rule, location, message);
        return new Abandoned();
    }

    private SourceLocation location(Event event) {
        return event.getStartMark().map(mark -> location(file, mark)).orElse(new SourceLocation(file, 1, 1));
    }

    static SourceLocation location(String file, Mark mark) {
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static boolean hasLoneSurrogate(String value) {
        return value.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }
}
