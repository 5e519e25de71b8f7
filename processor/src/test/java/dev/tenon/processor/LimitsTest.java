package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.client.ClientGenerators;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ResponseField;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions larger than one class file. */
class LimitsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {254, 255})
    @DisplayName("G09 254 and 255 parts: a record as long as it may be one, else a class with the same accessors")
    void wideRecords(int width) throws Exception {
        compileRecords(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 1_001, 3_000})
    @Tag("long")
    @DisplayName("G09 400, 1,001 and 3,000 parts: a class with the accessors of a record")
    void veryWideRecords(int width) throws Exception {
        compileRecords(width);
    }

    private void compileRecords(int width) throws Exception {
        NamedStructure tree = tree(width);
        Sandbox.Compiled compiled = compile(Models.api(
                List.of(),
                List.of(tree),
                Models.operation(
                        "Trees",
                        "Trees.",
                        List.of(),
                        List.of(Models.field("Root", "root", "Root.", new FieldType.Named(tree))),
                        List.of()),
                Models.operation("Wide", "Wide.", parameters(width), fields(width), List.of()),
                Models.operation("Deep", "Deep.", List.of(), List.of(nested("Items", "Nested", width)), List.of())));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        Class<?> request = loader.loadClass("large.WideRequest");
        assertThat(request.isRecord()).isEqualTo(width <= 254);
        Object first = request(request, width);
        assertThat(first).isEqualTo(request(request, width)).hasSameHashCodeAs(request(request, width));
        assertThat(request.getMethod("p" + (width - 1)).invoke(first)).isEqualTo("last");
        assertThat(first.toString()).startsWith("WideRequest[p0=null, p1=null").endsWith("=last]");
        assertThat(loader.loadClass("large.WideResponse")
                        .getMethod("f" + (width - 1))
                        .getReturnType())
                .isEqualTo(String.class);
        assertThat(loader.loadClass("large.DeepResponse$Nested").isRecord()).isEqualTo(width <= 254);
        assertThat(loader.loadClass("large.Tree").isRecord()).isEqualTo(width <= 254);
        Object operation =
                loader.loadClass("large.WideOperation").getField("INSTANCE").get(null);
        assertThat(operation).isNotNull();
    }

    @Test
    @DisplayName("G09 a response of three structures of 700 fields each: what says where they stand fits its class")
    void wideResponse() throws Exception {
        decodeWideResponse(700);
    }

    @Test
    @Tag("long")
    @DisplayName("G09 a response of three structures of 3,000 fields each: what says where they stand fits its class")
    void veryWideResponse() throws Exception {
        decodeWideResponse(3_000);
    }

    private void decodeWideResponse(int width) throws Exception {
        List<ResponseField> parts = new ArrayList<>(fields(width));
        parts.add(nested("Items", "Nested", width));
        parts.add(nested("Others", "Other", width));
        Sandbox.Compiled compiled =
                compile(Models.api(Models.operation("Broad", "Broad.", List.of(), parts, List.of())));

        assertThat(compiled.messages()).isEmpty();
        Class<?> type = compiled.load().loadClass("large.BroadOperation");
        dev.tenon.runtime.generated.Operation<?, ?> operation = (dev.tenon.runtime.generated.Operation<?, ?>)
                type.getField("INSTANCE").get(null);
        byte[] response = "{\"F%1$d\":\"a\",\"Others\":{\"Item\":[{\"F0\":\"b\",\"F%1$d\":\"c\"}]}}"
                .formatted(width - 1)
                .getBytes(StandardCharsets.UTF_8);
        Object read = operation.read(Responses.open(response, response.length, null));
        assertThat(read.getClass().getMethod("f" + (width - 1)).invoke(read)).isEqualTo("a");
        Object other = ((List<?>) read.getClass().getMethod("others").invoke(read)).get(0);
        assertThat(other.getClass().getMethod("f0").invoke(other)).isEqualTo("b");
        assertThat(other.getClass().getMethod("f" + (width - 1)).invoke(other)).isEqualTo("c");
    }

    private static Object request(Class<?> request, int width) throws Exception {
        Object builder = request.getMethod("builder").invoke(null);
        builder.getClass().getMethod("p" + (width - 1), String.class).invoke(builder, "last");
        return builder.getClass().getMethod("build").invoke(builder);
    }

    @Test
    @DisplayName("G10 3,000 codes, as many as one enum may hold, compile, load, and are found")
    void manyErrorCodes() throws Exception {
        compileErrorCodes(3_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_500, 10_000})
    @Tag("long")
    @DisplayName("G10 2,500 and 10,000 codes compile, load, and are found")
    void moreErrorCodes(int count) throws Exception {
        compileErrorCodes(count);
    }

    private void compileErrorCodes(int count) throws Exception {
        List<ErrorCode> errors = IntStream.range(0, count)
                .mapToObj(n -> Models.error("Code.Number" + n, "CODE_NUMBER_" + n, 400, "Message " + n, "Prose " + n))
                .toList();
        Sandbox.Compiled compiled =
                compile(Models.api(errors, Models.operation("Go", "Goes.", List.of(), fields(1), List.of())));

        assertThat(compiled.messages()).isEmpty();
        Class<?> codes = compiled.load().loadClass("large.ToyErrorCode");
        assertThat(codes.isEnum()).isEqualTo(count <= 3_000);
        Method of = codes.getMethod("of", String.class);
        for (int n = 0; n < count; n += 499) {
            Object code = of.invoke(null, "Code.Number" + n);
            assertThat(((Enum<?>) code).name()).isEqualTo("CODE_NUMBER_" + n);
            assertThat(codes.getMethod("explain", Locale.class).invoke(code, Locale.ENGLISH))
                    .isEqualTo("Prose " + n);
        }
        assertThat(((Enum<?>) of.invoke(null, "nonsense")).name()).isEqualTo("UNRECOGNIZED");
    }

    @Test
    @DisplayName("G07 a text of more than 65,535 bytes comes back whole")
    void longText() throws Exception {
        String text = "\u4e2d\u0000x\ud83d\ude00".repeat(30_000);
        Sandbox.Compiled compiled = compile(Models.api(
                List.of(Models.error("Long" + text, "LONG", 400, text, text)),
                Models.operation("Go", "Goes.", List.of(), fields(1), List.of())));

        assertThat(compiled.messages()).isEmpty();
        Class<?> codes = compiled.load().loadClass("large.ToyErrorCode");
        Object code = codes.getMethod("of", String.class).invoke(null, "Long" + text);
        assertThat(((Enum<?>) code).name()).isEqualTo("LONG");
        assertThat(codes.getMethod("explain", Locale.class).invoke(code, Locale.ENGLISH))
                .isEqualTo(text);
    }

    @Test
    @DisplayName("501 operations: the tables over all of them are made by more than one method")
    void manyOperations() throws Exception {
        compileOperations(501);
    }

    @Test
    @Tag("long")
    @DisplayName("2,000 operations: the tables over all of them stay below 64 kB a method")
    void veryManyOperations() throws Exception {
        compileOperations(2_000);
    }

    private void compileOperations(int count) throws Exception {
        ApiModel model = Models.api(IntStream.range(0, count)
                .mapToObj(n -> Models.operation("Operation" + n, "Goes.", List.of(), fields(1), List.of()))
                .toArray(Operation[]::new));
        Sandbox.Compiled compiled = compile(model);

        assertThat(compiled.messages()).isEmpty();
        Class<?> service = compiled.load().loadClass("large.ToyService");
        Object definition = service.getMethod("definition").invoke(null);
        Object last = service.getMethod("operation", String.class).invoke(definition, "Operation" + (count - 1));
        assertThat(service.getMethod("operationOfRequest", String.class)
                        .invoke(definition, "large.Operation" + (count - 1) + "Request"))
                .isNotNull()
                .isSameAs(last);
    }

    private static List<Parameter> parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Models.parameter("P" + n, "p" + n, "Part."))
                .toList();
    }

    private static List<ResponseField> fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Models.field("F" + n, "f" + n, "Field."))
                .toList();
    }

    private static ResponseField nested(String wireName, String typeName, int count) {
        return Models.field(
                wireName,
                wireName.toLowerCase(Locale.ROOT),
                "Items.",
                new FieldType.ListOf(new FieldType.Struct(typeName, fields(count)), Optional.of("Item")));
    }

    /** A structure that holds itself beside other fields. */
    private static NamedStructure tree(int width) {
        List<ResponseField> fields = new ArrayList<>(fields(width - 1));
        NamedStructure tree = new NamedStructure("Tree", LocalizedText.NONE, () -> fields);
        fields.add(Models.field("Inner", "inner", "Inner.", new FieldType.Named(tree)));
        return tree;
    }

    private Sandbox.Compiled compile(ApiModel model) {
        ApiCompiler compiler =
                new ApiCompiler(ClientGenerators.of(new Target("large", "en", true)), new Strictness(false, true));
        return new Sandbox(folder).generated(compiler.generate(model)).compile(List.of());
    }
}
