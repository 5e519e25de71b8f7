package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the path of a REST operation in a page: its syntax shows one, or contains a parameter. */
final class RestPath {
    private static final Pattern SYNTAX =
            Pattern.compile("(?m)^ ?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\\|[A-Z]{3,7}){0,6}"
                    + " {1,4}(/[A-Za-z0-9_{\\[][^\\s?]{0,300})");

    private RestPath() {}

    static Optional<String> of(List<Block> blocks, List<ParameterFact> parameters) {
        for (Block block : blocks) {
            String text = block instanceof Block.Code code
                    ? code.text()
                    : block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
            Matcher syntax = SYNTAX.matcher(text);
            if (syntax.find()) {
                return Optional.of(syntax.group(1));
            }
        }
        return parameters.stream()
                .filter(parameter -> parameter.details().position() == Position.PATH)
                .map(parameter -> "{" + parameter.name() + "}")
                .findFirst();
    }
}
