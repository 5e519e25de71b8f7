package dev.tenon.importer.document;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.MarkdownBlocks;
import dev.tenon.importer.block.Sections;
import dev.tenon.importer.facts.DocumentFacts;
import dev.tenon.importer.facts.DocumentFacts.Authorization;
import dev.tenon.importer.facts.DocumentFacts.Sample;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.List;
import java.util.Optional;

/** Reads the text around the tables of a page, or in the description that metadata has of an operation. */
public final class DocumentReader {
    /** Titles of sections that tell what to know before a call. */
    private static final List<String> NOTES = List.of(
            "描述",
            "说明",
            "须知",
            "注意",
            "限制",
            "前提",
            "description",
            "usagenote",
            "note",
            "limit",
            "prerequisite",
            "precaution");

    private static final List<String> NO_NOTES = List.of("授权", "authorization", "releasenote");

    private final Notes notes = new Notes();
    private final Links links = new Links();
    private final Problems problems;
    private final boolean description;
    private Optional<Authorization> authorization = Optional.empty();
    private boolean noted;

    private DocumentReader(boolean description, Problems problems) {
        this.description = description;
        this.problems = problems;
        this.noted = description;
    }

    /** Reads a page; the samples are those that its reader found. */
    public static DocumentFacts ofPage(List<Block> blocks, List<Sample> samples, Problems problems) {
        return new DocumentReader(false, problems).read(blocks, samples);
    }

    /** Reads the description of an operation in the metadata of a product, which is Markdown. */
    public static DocumentFacts ofDescription(String description, List<Sample> samples, Problems problems) {
        return new DocumentReader(true, problems)
                .read(MarkdownBlocks.of(PageText.of("", description), new Problems("")), samples);
    }

    private DocumentFacts read(List<Block> blocks, List<Sample> samples) {
        Sections.Kind section = Sections.Kind.OTHER;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                section = Sections.kind(heading.text());
                noted = section == Sections.Kind.OTHER && isNoted(heading);
            } else if (block instanceof Block.Paragraph paragraph) {
                if (section == Sections.Kind.OTHER || section == Sections.Kind.ERRORS) {
                    links.add(paragraph.text());
                }
                if (noted) {
                    notes.add(paragraph.text());
                }
            } else if (block instanceof Block.Table table && section == Sections.Kind.OTHER) {
                authorization = authorization.or(() -> AuthorizationTable.read(table, problems));
            }
        }
        return new DocumentFacts(notes.list(), links.list(), authorization, List.copyOf(samples));
    }

    /** A heading below a section's own that announces nothing belongs to the section. */
    private boolean isNoted(Block.Heading heading) {
        if (description || (noted && heading.level() > 2)) {
            return true;
        }
        String key = Texts.key(heading.text());
        return NO_NOTES.stream().noneMatch(key::contains) && NOTES.stream().anyMatch(key::contains);
    }
}
