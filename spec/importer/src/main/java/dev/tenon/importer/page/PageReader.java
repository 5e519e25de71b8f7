package dev.tenon.importer.page;

import dev.tenon.importer.block.Block;
import dev.tenon.importer.block.HeadingLevels;
import dev.tenon.importer.block.Markdown;
import dev.tenon.importer.block.MarkdownBlocks;
import dev.tenon.importer.block.MarkedHeadings;
import dev.tenon.importer.block.Sections;
import dev.tenon.importer.document.DocumentReader;
import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleReader;
import dev.tenon.importer.example.ResponseExamples;
import dev.tenon.importer.facts.CallFact;
import dev.tenon.importer.facts.DocumentFacts.Sample;
import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.help.HelpTextBlocks;
import dev.tenon.importer.shape.ExampleShapes;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one documentation page of any generation. Stages: lines → blocks → the rows of the tables and the example responses → the tree of
 * the response, which needs both.
 */
public final class PageReader {
    private final PageText page;
    private final boolean markdown;
    private final boolean titled;
    private final Problems problems;
    private final List<ParameterFact> parameters = new ArrayList<>();
    private final List<FieldRow> fields = new ArrayList<>();
    private final List<ErrorFact> errors = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private Sections.Kind section = Sections.Kind.OTHER;
    private boolean request;
    private boolean errorResponse;
    private boolean statesParameters;
    private boolean statesResponse;
    private boolean statesErrors;
    private final List<Block.Table> unclaimed = new ArrayList<>();

    private PageReader(PageText page) {
        this.page = page;
        this.markdown = MarkdownBlocks.isMarkdown(page);
        this.titled = page.lines().stream().anyMatch(line -> line.text().startsWith("# "));
        this.problems = new Problems(page.file());
    }

    /** Reads the page; gives nothing where it does not describe an operation. */
    public static Optional<OperationFacts> read(PageText page) {
        return new PageReader(MarkedHeadings.of(page)).read();
    }

    private Optional<OperationFacts> read() {
        List<Block> blocks =
                HeadingLevels.of(markdown ? MarkdownBlocks.of(page, problems) : HelpTextBlocks.of(page, problems));
        blocks.forEach(this::take);
        claim(blocks);
        Optional<String> operation = OperationName.of(page.file(), blocks, parameters, examples);
        if (operation.isEmpty() || !describesOperation(blocks)) {
            return Optional.empty();
        }
        Set<String> documented = fields.stream().map(FieldRow::name).collect(Collectors.toSet());
        Shape shape = ExampleShapes.of(ResponseExamples.of(examples, operation.get(), documented));
        Optional<String> root = examples.stream()
                .filter(example -> example.flaw().isEmpty() && example.root() instanceof ExampleNode.Members)
                .flatMap(example -> example.rootName().stream())
                .findFirst();
        return Optional.of(new OperationFacts(
                source(blocks),
                operation.get(),
                summary(blocks),
                CallFact.ofPath(RestPath.of(blocks, parameters)),
                root,
                List.copyOf(parameters),
                ResponseTree.of(fields, shape, problems),
                statesResponse || !examples.isEmpty(),
                List.copyOf(errors),
                DocumentReader.ofPage(blocks, samples, problems),
                ServiceHints.of(blocks),
                problems.list(operation.get())));
    }

    /** A page about signing or about the public parameters shows an action in passing only. */
    private boolean describesOperation(List<Block> blocks) {
        boolean publicParameters = parameters.stream()
                .map(ParameterFact::name)
                .anyMatch(name -> name.equals("AccessKeyId") || name.equals("SignatureNonce"));
        boolean named = OperationName.title(blocks).isPresent();
        boolean speaks = statesParameters || !fields.isEmpty() || !examples.isEmpty();
        return !publicParameters && (!parameters.isEmpty() || (named && speaks));
    }

    private void take(Block block) {
        if (block instanceof Block.Heading heading) {
            section = section(heading);
            statesParameters |= section == Sections.Kind.REQUEST;
            statesResponse |= section == Sections.Kind.RESPONSE;
            statesErrors |= section == Sections.Kind.ERRORS;
            labels(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            labels(paragraph.text());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    /** The title opens no section, and a heading below a section's own that announces nothing belongs to the section. */
    private Sections.Kind section(Block.Heading heading) {
        if (heading.level() == 1) {
            return Sections.Kind.OTHER;
        }
        Sections.Kind kind = Sections.kind(heading.text());
        return kind == Sections.Kind.OTHER && heading.level() > 2 ? section : kind;
    }

    /** The last words before a code block tell whether it is a request, a response or a failure. */
    private void labels(String text) {
        String key = Texts.key(text);
        if (key.length() > 80) {
            return;
        }
        boolean response = key.contains("返回") || key.contains("response") || key.contains("响应");
        if (key.contains("请求示例")
                || key.contains("requestexample")
                || key.contains("samplerequest")
                || key.contains("请求样例")) {
            request = true;
            errorResponse = false;
        } else if (response) {
            request = false;
            errorResponse = key.contains("异常")
                    || key.contains("错误")
                    || key.contains("失败")
                    || key.contains("error")
                    || key.contains("fail");
        }
    }

    private void table(Block.Table table) {
        switch (section) {
            case REQUEST -> parameters.addAll(ParameterRows.read(table, problems, !titled));
            case RESPONSE -> fields.addAll(FieldRows.read(table, problems));
            case ERRORS -> errors.addAll(ErrorRows.read(table, problems));
            case OTHER -> unclaimed.add(table);
            default -> {}
        }
    }

    /** Tables below titles that say nothing are known by their headers, where the page has no section of that kind. */
    private void claim(List<Block> blocks) {
        if (OperationName.title(blocks).isEmpty()) {
            return;
        }
        boolean parametersStated = statesParameters;
        boolean responseStated = statesResponse;
        for (Block.Table table : unclaimed) {
            Sections.Kind kind = Columns.kindOf(table);
            if (kind == Sections.Kind.REQUEST && !parametersStated) {
                statesParameters = true;
                parameters.addAll(ParameterRows.read(table, problems, !titled));
            } else if (kind == Sections.Kind.RESPONSE && !responseStated) {
                statesResponse = true;
                fields.addAll(FieldRows.read(table, problems));
            } else if (kind == Sections.Kind.ERRORS && !statesErrors) {
                errors.addAll(ErrorRows.read(table, problems));
            }
        }
    }

    private void code(Block.Code code) {
        boolean mayRespond = section == Sections.Kind.EXAMPLES || section == Sections.Kind.RESPONSE;
        if (!mayRespond || errorResponse || (request && !code.text().strip().startsWith("HTTP/1"))) {
            if (mayRespond && request && !errorResponse) {
                samples.add(new Sample("", code.text().strip()));
            }
            requestOver(code);
            return;
        }
        if (code.text().length() > ExampleReader.LONGEST) {
            problems.lost(
                    code.line(), "the example has more than " + ExampleReader.LONGEST + " characters; it was left out");
        }
        Optional<Example> example = ExampleReader.read(code.text(), code.line());
        if (example.isEmpty()
                || example.get().rootName().filter("Error"::equals).isPresent()) {
            return;
        }
        example.get()
                .flaw()
                .ifPresent(flaw -> problems.add(
                        flaw.line(), "the " + example.get().format() + " example is malformed: " + flaw.message()));
        examples.add(example.get());
        if (example.get().flaw().isEmpty()) {
            samples.add(new Sample(
                    example.get().format().name().toLowerCase(Locale.ROOT),
                    code.text().strip()));
        }
    }

    private void requestOver(Block.Code code) {
        // Some pages title only the request; the block behind it is the response.
        request &= code.text().isBlank();
    }

    private FactSource source(List<Block> blocks) {
        boolean chinese = page.lines().stream().anyMatch(line -> Texts.hasHan(line.text()));
        Set<Integer> headings = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::line)
                .collect(Collectors.toSet());
        boolean anchors = page.lines().stream()
                .filter(line -> headings.contains(line.number()))
                .anyMatch(line -> line.text().startsWith("#") && line.text().contains("{"));
        boolean noExamples =
                parameters.stream().allMatch(parameter -> parameter.example().isEmpty());
        int authority = !titled
                ? FactSource.HELP
                : noExamples ? FactSource.OLD_PAGE : anchors ? FactSource.MIDDLE_PAGE : FactSource.PAGE;
        boolean title = blocks.stream()
                .anyMatch(block -> block instanceof Block.Heading heading && Texts.hasHan(heading.text()));
        String language = chinese && (title || !titled) ? "zh" : "en";
        return new FactSource(language, page.file(), language.toLowerCase(Locale.ROOT), authority);
    }

    private static String summary(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                return Markdown.plain(paragraph.text());
            }
            if (block instanceof Block.Heading heading && heading.level() > 1) {
                break;
            }
        }
        return "";
    }
}
