package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that shows the generated files of one operation. {@code -Dtenon.record=true} writes them into it anew. */
class GeneratedCodeTest {
    private static final Path PAGE = Path.of("runtime", "guide", "generated-code.md");

    @Test
    void thePageShowsEachFileWhole() throws IOException {
        String page = Block.read(PAGE);
        String shown = page;
        List<Block> blocks = Block.of(PAGE, page);
        for (Block block : blocks) {
            String opening = "<!-- " + block.note() + " -->\n```java\n";
            shown = shown.replace(
                    opening + block.text() + "```", opening + Block.read(Path.of(block.noted("from"))) + "```");
        }
        if (Boolean.getBoolean("tenon.record")) {
            Files.writeString(Block.ROOT.resolve(PAGE), shown);
            page = shown;
        }
        assertThat(blocks)
                .extracting(block -> Path.of(block.noted("from")).getFileName().toString())
                .containsExactly(
                        "AttachKeyPairRequest.java", "AttachKeyPairResponse.java", "AttachKeyPairOperation.java");
        assertThat(page).as("-Dtenon.record=true records anew").isEqualTo(shown);
    }
}
