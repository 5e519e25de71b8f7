package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.facts.ServiceHint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a page says of its service in passing. */
final class ServiceHints {
    private static final Pattern PRODUCT =
            Pattern.compile("[#?&]product=([A-Za-z][A-Za-z0-9_-]{0,39})(?![A-Za-z0-9_-])");
    private static final Pattern VERSION = Pattern.compile("[?&][Vv]ersion=([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])");
    private static final Pattern HOST =
            Pattern.compile("https?(?:\\(s\\))?://([a-z0-9][a-z0-9.-]{2,100})/\\?(?:[^\\s?]{0,500}&)?Action=");
    private static final Pattern PERMISSION = Pattern.compile("([a-z][a-z0-9-]{0,39}):[A-Z][A-Za-z0-9_]{0,199}");

    private ServiceHints() {}

    static ServiceHint of(List<Block> blocks) {
        return new ServiceHint(
                first(blocks, PRODUCT).or(() -> permission(blocks)), first(blocks, VERSION), first(blocks, HOST));
    }

    private static Optional<String> first(List<Block> blocks, Pattern pattern) {
        for (Block block : blocks) {
            String text = block instanceof Block.Code code
                    ? code.text()
                    : block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> permission(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                for (Block.Row row : table.rows()) {
                    Matcher matcher = PERMISSION.matcher(
                            row.cells().isEmpty() ? "" : row.cells().get(0).strip());
                    if (matcher.matches()) {
                        return Optional.of(matcher.group(1));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
