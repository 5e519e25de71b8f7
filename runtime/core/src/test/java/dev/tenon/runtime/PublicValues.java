package dev.tenon.runtime;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.DocumentedError;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.Refusal;
import dev.tenon.runtime.error.ResponseHead;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.generated.ParameterSink;
import dev.tenon.runtime.generated.Waiter;
import dev.tenon.runtime.internal.decode.MemberTree;
import dev.tenon.runtime.internal.decode.Watched;
import dev.tenon.runtime.internal.encode.EncodedPairs;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.encode.ParameterForm;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import dev.tenon.runtime.internal.encode.SinkRules;
import dev.tenon.runtime.internal.http.Attempt;
import dev.tenon.runtime.internal.http.HttpSettings;
import dev.tenon.runtime.internal.http.HttpTransport;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.PipelineSettings;
import dev.tenon.runtime.internal.pipeline.Samples;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.request.EncodedRequest;
import dev.tenon.runtime.internal.text.TimePattern;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.EncodedForm;
import dev.tenon.runtime.signing.EncodedParameters;
import dev.tenon.runtime.signing.SignatureDiagnosis;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.waiter.WaiterOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** One value of each public type that says something of itself, with canaries wherever others put their text. */
final class PublicValues {
    static final String CANARY = Clients.SECRET;

    private static final byte[] BYTES = ("a=" + CANARY).getBytes(StandardCharsets.US_ASCII);
    private static final Credentials CREDENTIALS = Credentials.of("LTAI5tExample0001", CANARY, CANARY);
    private static final Headers HEADERS = Headers.of("X-Mine", CANARY);
    private static final HttpUrl URL = HttpUrl.get("https://service.example/");

    private PublicValues() {}

    static Stream<Object> all() {
        return Stream.of(errors(), calls(), protocol(), signing(), internal()).flatMap(values -> values);
    }

    private static Stream<Object> errors() {
        CallProgress progress = new CallProgress("Do", 1, Phase.COMPLETE, true);
        ResponseHead head = new ResponseHead(400, "R-1", Map.of("x-echo", List.of(CANARY)));
        Refusal refusal = new Refusal(
                KeyPairErrorCode.UNRECOGNIZED, "Code", CANARY, Map.of(CANARY, CANARY), false, Duration.ZERO);
        return Stream.of(
                progress,
                head,
                refusal,
                new ErrorDetails(progress, head, refusal),
                new DocumentedError(400, "No."),
                item());
    }

    private static ItemFailure item() {
        return new ItemFailure("i-1", KeyPairErrorCode.UNRECOGNIZED, "Code", CANARY);
    }

    private static Stream<Object> calls() {
        return Stream.of(
                CREDENTIALS,
                new ExpiringCredentials(CREDENTIALS, Instant.EPOCH),
                new ApiResponse<>(CANARY, "R-1", 200, Map.of("x-echo", List.of(CANARY)), 1, Duration.ZERO, CANARY),
                new Watched(List.of("RequestId"), List.of(), List.of("Code")),
                new BatchResponse<>("merged", List.of(item()), List.of(), 2),
                CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(1)),
                RetryOptions.DEFAULT,
                WaiterOptions.within(Duration.ofSeconds(1)),
                Waiter.of("Running", 5, List.of("Running"), List.of("Failed"), any -> List.of()),
                Batching.of("InstanceIds", 50, any -> List.of(), responses -> responses.get(0)),
                new Waiter.Observed("i-1", "ok"),
                OperationTraits.of(true, "ClientToken", null).sensitive("Password"),
                new CallObserver.ObservedAttempt(
                        "Do", 1, CallObserver.Outcome.REFUSED, "Code", 400, Duration.ZERO, true),
                Blob.utf8(CANARY),
                new Field.MapShape(null, "", Field.string(null)),
                TimeSources.system());
    }

    private static Stream<Object> protocol() {
        Protocol protocol = KeyPairService.definition().protocol();
        return Stream.of(
                protocol,
                protocol.request(),
                protocol.success(),
                protocol.response(),
                protocol.errors(),
                protocol.codes());
    }

    private static EncodedParameters parameters() {
        ParameterSink sink = new ParameterSink();
        sink.put("Password", CANARY);
        return sink.finish();
    }

    private static PercentEncoding encoded() {
        PercentEncoding encoding = new PercentEncoding(16);
        encoding.add("Password", CANARY);
        return encoding;
    }

    private static EncodedPairs pairs() {
        ParameterForm form = new ParameterForm(SinkRules.NONE, "Do");
        form.begin("Password").add("Password", CANARY);
        form.end();
        return form.finish();
    }

    private static Stream<Object> signing() {
        EncodedForm form = EncodedForm.of(BYTES);
        return Stream.of(
                parameters(),
                SinkRules.NONE,
                encoded(),
                pairs(),
                new SigningInput(
                        "POST",
                        "service.example",
                        "/",
                        parameters(),
                        HEADERS,
                        "Do",
                        "1",
                        "region",
                        "name",
                        CREDENTIALS,
                        Instant.EPOCH,
                        "nonce"),
                form,
                new SignedRequest(form, Map.of("Authorization", CANARY), () -> CANARY, List.of(CANARY)),
                new SignatureDiagnosis("check the secret", 5));
    }

    private static Stream<Object> internal() {
        EncodedRequest<String> request = new EncodedRequest<>(
                AnyOperation.post("Do"), "1", Protocol.builder().build(), parameters(), true);
        Redactor redactor = new Redactor();
        redactor.add(CANARY);
        Attempt.Timeouts timeouts = new Attempt.Timeouts(Duration.ZERO, null);
        PipelineSettings.Service service =
                new PipelineSettings.Service(KeyPairService.definition(), URL, "region", Format.JSON);
        PipelineSettings.Limits limits = new PipelineSettings.Limits(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1);
        byte[] body = ("{\"" + CANARY + "\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Overrides.of("Password", CANARY),
                request,
                redactor,
                timeouts,
                new Attempt(request, CREDENTIALS, redactor, timeouts),
                service,
                limits,
                new PipelineSettings(
                        service,
                        new FixtureSigner(),
                        CREDENTIALS,
                        RetryOptions.NONE,
                        limits,
                        TimeSources.system(),
                        null,
                        true,
                        true),
                new HttpSettings(null, null, null, List.of(), List.of(), null, null),
                new HttpTransport.Target(URL, Duration.ZERO, Duration.ZERO),
                Special.of(CallOptions.DEFAULT).with(HEADERS),
                Samples.callResult(CANARY),
                MemberTree.read(body, body.length, null),
                TimePattern.of("uuuu#UTC"));
    }
}
