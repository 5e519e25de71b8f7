package dev.tenon.importer.block;

import java.util.List;
import java.util.Optional;

/**
 * Gives the headings of a page the levels that most pages use, so that whoever reads them need not know how deep a page sets its own: 1
 * for the title, which is the first heading of the first level, 2 for sections, and more for what stands below a section's heading. The
 * sections of a page have the highest level of those headings that announce one.
 */
public final class HeadingLevels {
    private static final int SECTION = 2;

    private final Optional<Block.Heading> title;
    private final int sections;

    private HeadingLevels(List<Block.Heading> headings) {
        this.title = headings.stream().filter(heading -> heading.level() == 1).findFirst();
        this.sections = headings.stream()
                .filter(heading -> !isTitle(heading) && Sections.kind(heading.text()) != Sections.Kind.OTHER)
                .mapToInt(Block.Heading::level)
                .min()
                .orElse(SECTION);
    }

    /** Returns the blocks with these levels. */
    public static List<Block> of(List<Block> blocks) {
        HeadingLevels levels = new HeadingLevels(blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList());
        return blocks.stream().map(levels::leveled).toList();
    }

    private Block leveled(Block block) {
        return block instanceof Block.Heading heading
                ? new Block.Heading(heading.line(), level(heading), heading.text())
                : block;
    }

    /** A page may name its operation in a later heading of the first level, unless that is the level of its sections. */
    private int level(Block.Heading heading) {
        boolean aboveSections = heading.level() == 1 && sections > 1;
        return aboveSections || isTitle(heading) ? 1 : Math.max(SECTION, heading.level() - sections + SECTION);
    }

    private boolean isTitle(Block.Heading heading) {
        return title.filter(heading::equals).isPresent();
    }
}
