package dev.tenon.importer.run;

import dev.tenon.importer.apidocs.ApiDocs;
import dev.tenon.importer.apidocs.ApiDocsReader;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.json.JsonStream;
import dev.tenon.importer.metadata.MetadataReader;
import dev.tenon.importer.metadata.ProductReader;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import dev.tenon.importer.text.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file; a file that is not a source or cannot be read is named and skipped, never fatal. */
public final class InputReader {
    private static final int LARGEST_PAGE = 4 * 1024 * 1024;
    private static final int LARGEST_METADATA = 64 * 1024 * 1024;

    private InputReader() {}

    /** Reads one file. */
    public static Input read(Path path) {
        String file = path.toString().replace('\\', '/');
        try {
            boolean json = InputFiles.isJson(path);
            byte[] bytes = InputBytes.read(path, json ? LARGEST_METADATA : LARGEST_PAGE);
            Optional<Input> api = json ? apiDocs(file, bytes) : Optional.empty();
            if (api.isPresent()) {
                return api.get();
            }
            InputBytes.Text text = InputBytes.decode(bytes);
            PageText page = PageText.of(file, text.text());
            Input input = json ? metadata(page) : page(page);
            return text.sound() ? input : withDoubt(input);
        } catch (InputBytes.Refused refused) {
            return new Input.Skipped(file, String.valueOf(refused.getMessage()));
        } catch (IOException failure) {
            return new Input.Skipped(
                    file, "cannot be read: " + failure.getClass().getSimpleName());
        } catch (RuntimeException | StackOverflowError failure) {
            return new Input.Skipped(file, InternalErrors.describe(failure));
        }
    }

    /** Reads the API metadata of a product; what is not strict JSON may still be metadata of another kind. */
    private static Optional<Input> apiDocs(String file, byte[] bytes) {
        try {
            return ApiDocsReader.read(file, bytes).map(docs -> api(file, docs));
        } catch (JsonStream.Malformed malformed) {
            return ApiDocsReader.looksLike(bytes)
                    ? Optional.of(new Input.Skipped(file, malformed.reason()))
                    : Optional.empty();
        }
    }

    private static Input api(String file, ApiDocs docs) {
        List<OperationFacts> operations = new ArrayList<>();
        List<Input.Skipped> skipped = new ArrayList<>();
        for (OperationFacts facts : docs.operations()) {
            SoundFacts.refusal(facts)
                    .ifPresentOrElse(
                            reason -> skipped.add(new Input.Skipped(file, reason)),
                            () -> operations.add(SoundFacts.of(file, facts)));
        }
        return new Input.Api(file, docs.product(), List.copyOf(operations), docs.types(), List.copyOf(skipped));
    }

    private static Input withDoubt(Input input) {
        if (!(input instanceof Input.Operation operation)) {
            return input;
        }
        List<Problem> problems = new ArrayList<>();
        String name = operation.facts().operation();
        problems.add(
                new Problem(input.file(), 1, name, "the file is not UTF-8; the invalid bytes were replaced", true));
        problems.addAll(operation.facts().problems());
        return new Input.Operation(input.file(), operation.facts().withProblems(List.copyOf(problems)));
    }

    private static Input metadata(PageText text) {
        Optional<OperationFacts> facts = MetadataReader.read(text);
        if (facts.isPresent()) {
            return operation(text.file(), facts.get());
        }
        return ProductReader.read(text)
                .<Input>map(product -> new Input.Service(text.file(), product))
                .orElseGet(() -> new Input.Skipped(
                        text.file(), "JSON, but neither the metadata of an operation nor of a product"));
    }

    private static Input page(PageText text) {
        return PageReader.read(text)
                .map(facts -> operation(text.file(), facts))
                .orElseGet(() -> new Input.Skipped(text.file(), "not the page of an operation"));
    }

    private static Input operation(String file, OperationFacts facts) {
        return SoundFacts.refusal(facts)
                .<Input>map(reason -> new Input.Skipped(file, reason))
                .orElseGet(() -> new Input.Operation(file, SoundFacts.of(file, facts)));
    }
}
