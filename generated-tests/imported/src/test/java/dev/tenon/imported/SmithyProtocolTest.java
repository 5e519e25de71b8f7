package dev.tenon.imported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.spec.rules.JavaNames;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Smithy's protocol tests, through importer, processor and runtime. Each one that is left out is printed with its reason. */
final class SmithyProtocolTest {
    private static final String TOKEN = "00000000-0000-4000-8000-000000000000";
    private static final String HOST = "a prefix or a path of the host has no place in a description";
    /** By the ends of their names, which both protocols share. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("SDKAppliedContentEncoding_.*", "requests are not compressed"),
            Map.entry("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_.*", "requests are not compressed"),
            Map.entry(".*EndpointTrait", HOST),
            Map.entry(".*EndpointTraitWithHostLabel", HOST),
            Map.entry(".*HostWithPath", HOST),
            Map.entry("EmptyQueryLists", "a request record has no other form for a list that is absent"),
            Map.entry("QueryNoInputAndNoOutput|QueryNoInputAndOutput|QueryEmptyInputAndEmptyOutput", ""));

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int passed;
    private int total;

    private static String reason(String id, boolean response) {
        for (Map.Entry<String, String> each : LEFT_OUT.entrySet()) {
            if (id.matches(each.getKey())) {
                return !each.getValue().isEmpty() ? each.getValue() : response ? "an empty body is no success" : "";
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource({"aws-query-tests.smithy.json, 77, 68", "aws-ec2-query-tests.smithy.json, 59, 54"})
    @DisplayName("Smithy's protocol tests pass, but for those that are left out with a reason")
    void protocolTests(String file, int all, int passing) throws Exception {
        byte[] document = Files.readAllBytes(Shared.folder("protocols").resolve(file));
        SmithyImport.of(document).write(folder.resolve("description"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ImportedProduct.compile(folder, folder.resolve("description"), classes))
                .isEmpty();
        SmithyShapes shapes = new SmithyShapes(Json.object(Json.read(document), "shapes"), file.contains("ec2"));
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()});
                OneResponse server = new OneResponse()) {
            ServiceClient<?> client = client(loader, server);
            for (Map.Entry<String, Object> shape : shapes.shapes().entrySet()) {
                run(shapes, shape.getKey(), shape.getValue(), loader, client, server);
            }
            client.close();
        }
        System.out.println(file + ": " + passed + " of " + total + " protocol tests passed; left out:");
        leftOut.forEach(line -> System.out.println("  " + line));
        assertThat(failures).isEmpty();
        assertThat(total).isEqualTo(all);
        assertThat(passed).isEqualTo(passing);
    }

    private void run(
            SmithyShapes shapes,
            String name,
            Object shape,
            ClassLoader loader,
            ServiceClient<?> client,
            OneResponse server) {
        Map<String, Object> traits = Json.object(shape, "traits");
        for (Object test : Json.array(traits, "smithy.test#httpRequestTests")) {
            count(test, false, () -> request(shapes, local(name), shape, test, loader, client, server));
        }
        for (Object test : Json.array(traits, "smithy.test#httpResponseTests")) {
            count(
                    test,
                    true,
                    SmithyShapes.type(shape).equals("operation")
                            ? () -> response(shapes, local(name), shape, test, loader, client, server)
                            : () -> error(shapes, name, test, loader, client, server));
        }
    }

    /** One test; it gives what is wrong. */
    private interface Check {
        String run() throws Exception;
    }

    private void count(Object test, boolean response, Check check) {
        String id = Json.text(test, "id");
        total++;
        String reason = reason(id, response);
        if (!reason.isEmpty()) {
            leftOut.add(id + (response ? " (response): " : " (request): ") + reason);
            return;
        }
        String wrong;
        try {
            wrong = check.run();
        } catch (Exception | AssertionError failure) {
            wrong = failure.toString();
        }
        if (wrong.isEmpty()) {
            passed++;
        } else {
            failures.add(id + ": " + wrong);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf('#') + 1);
    }

    private static ServiceClient<?> client(ClassLoader loader, OneResponse server) throws Exception {
        String service;
        try (var files = Files.list(
                Path.of(((URLClassLoader) loader).getURLs()[0].toURI()).resolve("imported"))) {
            service = files.map(each -> each.getFileName().toString())
                    .filter(each -> each.matches("[A-Za-z0-9]+Client\\.class"))
                    .findFirst()
                    .orElseThrow();
        }
        Class<?> type = loader.loadClass("imported." + service.replace(".class", ""));
        ClientBuilder<?, ?> builder =
                (ClientBuilder<?, ?>) type.getMethod("builder").invoke(null);
        builder.endpoint(server.url());
        builder.allowInsecureHttp(true);
        builder.region("us-east-1");
        builder.retries(RetryOptions.DEFAULT.maxAttempts(1));
        builder.credentials(Credentials.of("id", "secret"));
        TimeSources time = TimeSources.system();
        builder.time(new TimeSources(
                time.clock(), time.nanos(), time.random(), time.pauses(), time.deadlines(), () -> TOKEN));
        return (ServiceClient<?>) builder.build();
    }

    @SuppressWarnings("unchecked")
    private static Object send(
            SmithyShapes shapes,
            String operation,
            Object shape,
            Map<?, ?> params,
            ClassLoader loader,
            ServiceClient<?> client)
            throws Exception {
        Operation<Object, Object> generated =
                (Operation<Object, Object>) loader.loadClass("imported." + operation + "Operation")
                        .getField("INSTANCE")
                        .get(null);
        Class<?> type = loader.loadClass("imported." + operation + "Request");
        Record request = new RecordFill(shapes).fill(type, shapes.target(Json.object(shape, "input")), params);
        return client.send(generated, request).value();
    }

    private static String request(
            SmithyShapes shapes,
            String name,
            Object operation,
            Object test,
            ClassLoader loader,
            ServiceClient<?> client,
            OneResponse server) {
        server.respond(
                200, "<" + name + "Response><" + name + "Result><x/></" + name + "Result></" + name + "Response>");
        try {
            send(shapes, name, operation, Json.object(test, "params"), loader, client);
        } catch (DecodeException foreign) {
            // What the server responds does not matter here.
        } catch (Exception failure) {
            return failure.toString();
        }
        if (!server.line().equals(Json.text(test, "method") + " " + Json.text(test, "uri"))) {
            return "the request line is " + server.line();
        }
        for (Map.Entry<String, Object> header : Json.object(test, "headers").entrySet()) {
            if (!server.header(header.getKey()).equals(header.getValue())) {
                return header.getKey() + " is " + server.header(header.getKey());
            }
        }
        Map<String, String> expected = form(Json.text(test, "body"));
        Map<String, String> sent = form(server.body());
        return expected.equals(sent) ? "" : "sent " + sent + " in place of " + expected;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    URLDecoder.decode(pair.substring(0, equals).strip(), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String response(
            SmithyShapes shapes,
            String name,
            Object operation,
            Object test,
            ClassLoader loader,
            ServiceClient<?> client,
            OneResponse server)
            throws Exception {
        server.respond(Integer.parseInt(Json.text(test, "code")), Json.text(test, "body"));
        Record found = (Record) send(shapes, name, operation, Map.of(), loader, client);
        return new RecordMatch(shapes)
                .difference(shapes.target(Json.object(operation, "output")), Json.object(test, "params"), found);
    }

    private static String error(
            SmithyShapes shapes,
            String error,
            Object test,
            ClassLoader loader,
            ServiceClient<?> client,
            OneResponse server)
            throws Exception {
        server.respond(Integer.parseInt(Json.text(test, "code")), Json.text(test, "body"));
        Map.Entry<String, Object> operation = shapes.shapes().entrySet().stream()
                .filter(shape ->
                        Json.array(shape.getValue(), "errors").toString().contains(error))
                .findFirst()
                .orElseThrow();
        try {
            send(shapes, local(operation.getKey()), operation.getValue(), Map.of(), loader, client);
            return "no error";
        } catch (ServiceException refused) {
            String code = Json.text(Json.object(test, "vendorParams"), "code");
            boolean right = refused.rawCode().equals(code)
                    && refused.code().toString().equals(JavaNames.constant(code))
                    && refused.httpStatus() == Integer.parseInt(Json.text(test, "code"));
            return right
                            && holdsAll(
                                    Json.object(test, "params"),
                                    refused.details().members())
                    ? ""
                    : refused + " with " + refused.details().members();
        }
    }

    private static boolean holdsAll(Map<?, ?> params, Map<String, String> members) {
        return params.entrySet().stream()
                .allMatch(param -> param.getValue() instanceof Map<?, ?> inner
                        ? holdsAll(inner, members)
                        : members.entrySet().stream()
                                .anyMatch(member -> member.getKey().endsWith(String.valueOf(param.getKey()))
                                        && member.getValue().equals(param.getValue())));
    }
}
