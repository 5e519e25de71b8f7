package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A generated client, compiled, loaded, and sent over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientRunTest {
    private ClassLoader loader = ClientRunTest.class.getClassLoader();
    private HttpServer server;
    private int status;
    private String response = "";
    private final Map<String, String> received = new TreeMap<>();

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        Sandbox.Compiled compiled = KeyPairs.sandbox(folder)
                .client()
                .java("sandbox/Use.java", Resources.text("/keypairs/Use.java"))
                .compile();
        assertThat(compiled.messages()).isEmpty();
        loader = compiled.load();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.clear();
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            for (String pair : form.split("&", -1)) {
                String[] entry = pair.split("=", 2);
                received.put(
                        URLDecoder.decode(entry[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(entry[1], StandardCharsets.UTF_8));
            }
            byte[] body = response.getBytes(StandardCharsets.UTF_8);
            String type = response.startsWith("<") ? "text/xml;charset=UTF-8" : "application/json;charset=UTF-8";
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsEveryKindOfParameter() throws Exception {
        status = 200;
        response = "{\"RequestId\":\"r\",\"TotalCount\":0}";

        use("describe");

        assertThat(received)
                .containsEntry("Action", "DescribeMachines")
                .containsEntry("RegionId", "north-1")
                .containsEntry("PageNumber", "2")
                .containsEntry("InstanceId.1", "i-1")
                .containsEntry("InstanceId.2", "i-2")
                .containsEntry("Tag.1.Key", "k")
                .containsEntry("Tag.1.Value", "\u4e2d *")
                .containsEntry("Tag.2.Key", "l")
                .containsEntry("SystemDisk.Size", "40")
                .containsEntry("Filter.1.Key", "f")
                .containsEntry("Created", "2020-02-29T12:30Z")
                .containsEntry("Moment.1", "2020-02-29")
                .containsEntry("Price", "1.50")
                .containsEntry("Names", "a,b")
                .containsEntry("Attributes", "{\"x\":\"y\"}")
                .containsKey("Signature")
                .doesNotContainKeys("Tag.2.Value", "NextToken", "OwnerAccount", "DryRun");
    }

    @Test
    void decodesJsonAndXmlToEqualRecords() throws Exception {
        status = 200;
        response = Resources.text("/keypairs/machines.json");
        Object json = use("describe");
        response = Resources.text("/keypairs/machines.xml");
        Object xml = use("describe");

        assertThat(xml).isEqualTo(json);
        assertThat(json.toString())
                .isEqualTo(
                        "DescribeMachinesResponse[requestId=r-1, totalCount=2, nextToken=null, isTruncated=null, machines=["
                                + "Machine[instanceId=i-1, status=Running, created=2020-02-29T12:30:00Z, memory=8589934592,"
                                + " price=1.50, load=0.5, oldLoad=null, systemDisk=Instance[size=40, tags=[Tag[key=k, value=v]]],"
                                + " addresses=[10.0.0.1, 10.0.0.2], matrix=[[a, b], [c]]],"
                                + " Machine[instanceId=i-2, status=null, created=null, memory=null, price=null, load=null, oldLoad=null,"
                                + " systemDisk=null, addresses=[], matrix=[]]]]");
    }

    @Test
    void mapsErrorsToTheGeneratedException() throws Exception {
        status = 403;
        response = "{\"RequestId\":\"r-9\",\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"No.\"}";

        assertThat(use("attachFailing"))
                .isEqualTo("DEPENDENCY_VIOLATION_WINDOWS_INSTANCE DependencyViolation.WindowsInstance 403 r-9"
                        + " [AttachKeyPair] Windows \u4e0d\u652f\u6301\u3002 403 The machine is Windows.");
    }

    @Test
    void callsThroughRetrofit() throws Exception {
        status = 200;
        response = "<AttachKeyPairResponse><TotalCount>1</TotalCount><FailCount>0</FailCount><Results/>"
                + "</AttachKeyPairResponse>";

        assertThat(use("attachByRetrofit")).isEqualTo(1);
        assertThat(received).containsEntry("InstanceIds", "[\"i-1\",\"i-2\"]");
    }

    @Test
    void checksRequestsBeforeTheyAreSent() throws Exception {
        assertThat(use("checks").toString().lines())
                .containsExactly("RegionId", "KeyPairName", "InstanceIds", "PageSize", "SystemDisk.Size", "Price");
        assertThat(use("secret").toString()).contains("password=***").doesNotContain("hush");
    }

    @Test
    void changesACopyOfARequest() throws Exception {
        assertThat(use("changed"))
                .hasToString(
                        "[AttachKeyPairRequest[regionId=r, keyPairName=rescue, instanceIds=[i-1, i-2], password=***,"
                                + " ownerAccount=null], true]");
    }

    @Test
    void namesTheParameterThatIsNullInPlaceOfItems() throws Exception {
        assertThat(use("nullInPlaceOfItems")).isEqualTo("InstanceIds: must not be null; leave it out to send none");
    }

    @Test
    void buildsAResponseOfFewMembersForATest() throws Exception {
        assertThat(use("responseOfATest")).hasToString("[ItemFailure[subject=, code=InvalidInstanceId.NotFound]]");
    }

    @Test
    void returnsTheFailuresBehindStatus200() throws Exception {
        status = 200;
        response = "{\"TotalCount\":2,\"FailCount\":1,\"Results\":{\"Result\":[" + result("i-1", true) + ","
                + result("i-2", false) + "]}}";

        assertThat(use("partialFailure")).isEqualTo("1 i-2 DEPENDENCY_VIOLATION_WINDOWS_INSTANCE No. 1");
    }

    @Test
    void sendsTooManyItemsInBatches() throws Exception {
        status = 200;
        response = "{\"TotalCount\":40,\"FailCount\":1,\"Results\":{\"Result\":[" + result("i-1", true) + "]}}";

        assertThat(use("batched")).isEqualTo("120 3 3");
    }

    @Test
    void pagesUntilTheTokenIsAbsent() throws Exception {
        status = 200;
        response = "{\"TotalCount\":1,\"Machines\":{\"Machine\":[{\"InstanceId\":\"i-1\",\"Status\":\"Running\"}]}}";

        assertThat(use("pages")).hasToString("i-1 ");
        assertThat(use("awaits")).isEqualTo(1);
    }

    @Test
    void stopsPagingWhereTheServerSaysThatNoPageFollows() throws Exception {
        status = 200;
        response = "{\"TotalCount\":9,\"NextToken\":\"t\",\"IsTruncated\":false,"
                + "\"Machines\":{\"Machine\":[{\"InstanceId\":\"i-1\"}]}}";

        assertThat(use("pages")).hasToString("i-1 ");
    }

    private static String result(String id, boolean success) {
        return "{\"InstanceId\":\"" + id + "\",\"Success\":" + success + ",\"Code\":\""
                + (success ? "200" : "DependencyViolation.WindowsInstance") + "\",\"Message\":\"No.\"}";
    }

    private Object use(String method) throws Exception {
        String url = "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
        try {
            return loader.loadClass("sandbox.Use")
                    .getMethod(method, String.class)
                    .invoke(null, url);
        } catch (InvocationTargetException failure) {
            throw (Exception) failure.getCause();
        }
    }
}
