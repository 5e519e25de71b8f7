package dev.tenon.explorer.internal.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.explorer.Descriptions;
import dev.tenon.explorer.internal.call.CallForm;
import dev.tenon.processor.ApiProcessor;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.RequestParameters;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the page compiles beside the generated client. */
class JavaProgramTest {
    private static final String EVERYTHING = """
            {"operation": "PutThing", "values": {
              "Name": "a \\"b\\" \\\\ c\\n\\u0007 \\ud83d\\ude00", "Password": "p@ss", "Colour": "dark-blue", "Other": "green", "Count": "3",
              "Bytes": "4294967296", "Fresh": "TRUE", "Ratio": "0.5", "Share": "NaN", "Price": "1.10",
              "Since": "2020-01-05T12:00:00Z", "Digest": "AP8=", "Policy": "{\\"a\\": [1]}", "Ids": ["1", "2"],
              "Inks": ["red"], "Attributes": {"k": "v"}, "Zone": ["a", "b"], "Tag": [{"Key": "k", "Value": "v"}, {"Key": "l"}],
              "Box": {"Size": "1", "Label": ["x"]}, "Filter": [{"Name": "size", "Value": ["1", "2"]}],
              "Ask": {"Ink": "red", "All": [{"Word": "x", "Span": {"From": "1"}}]}, "Asks": [{"Word": "y"}]}}""";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a value of every kind becomes an expression that the generated builder takes")
    void everyKindOfValueCompiles() throws IOException {
        String program = program(Descriptions.kinds(), EVERYTHING);

        assertThat(program)
                .contains(".colour(Colour.DARK_BLUE)", ".other(new Colour(\"green\"))", "getenv(\"PASSWORD\")");
        assertThat(program).doesNotContain("p@ss");
        assertThat(compiled("kinds/service.yaml", "PutThing", program)).isEmpty();
    }

    @Test
    @DisplayName("AttachKeyPair with two instances compiles")
    void attachKeyPairCompiles() throws IOException {
        String program = program(Descriptions.ecs(), """
                {"operation": "AttachKeyPair", "values":
                  {"RegionId": "cn-hangzhou", "KeyPairName": "deploy", "InstanceIds": ["i-1", "i-2"]}}""");

        assertThat(program).contains(".region(\"cn-hangzhou\")", ".instanceIds(List.of(\"i-1\", \"i-2\"))");
        assertThat(compiled(Descriptions.ECS, "AttachKeyPair", program)).isEmpty();
    }

    private static String program(ApiModel model, String body) {
        CallForm form = CallForm.read(model, body);
        return JavaProgram.of(
                model, form.operation(), RequestParameters.of(model.service(), form.operation()), form.values());
    }

    /** What javac says of a program in the package of the client that it is written for. */
    private String compiled(String spec, String operation, String program) throws IOException {
        Path client = write(
                "package-info.java",
                "@dev.tenon.runtime.annotation.GenerateClient(spec = \"" + spec + "\", operations = \"" + operation
                        + "\")\npackage sandbox;\n");
        Path call = write(operation + "Call.java", "package sandbox;\n" + program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Path noProcessors = Files.createDirectories(folder.resolve("none"));
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "--processor-path",
                    noProcessors.toString());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(client, call));
            task.setProcessors(List.of(new ApiProcessor()));
            boolean succeeded = task.call();
            return succeeded ? "" : said + program;
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
