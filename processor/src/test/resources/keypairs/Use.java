package sandbox;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Uses the generated client as a caller would. */
public final class Use {
    private Use() {}

    private static KeysClient client(String url) {
        return KeysClient.builder()
                .endpoint(url)
                .allowInsecureHttp(true)
                .credentials(Credentials.of("id", "secret"))
                .maxAttempts(1)
                .build();
    }

    public static Object describe(String url) {
        try (KeysClient client = client(url)) {
            return client.describeMachinesAsync(DescribeMachinesRequest.builder()
                            .regionId("north-1")
                            .pageNumber(2)
                            .instanceId("i-1", "i-2")
                            .tag(
                                    new DescribeMachinesRequest.Tag("k", "\u4e2d *"),
                                    DescribeMachinesRequest.Tag.builder().key("l").build())
                            .systemDisk(DescribeMachinesRequest.SystemDisk.builder().size(40).build())
                            .filter1(new DescribeMachinesRequest.Filter1("f"))
                            .created(Instant.parse("2020-02-29T12:30:00Z"))
                            .moment(Instant.parse("2020-02-29T12:30:00Z"))
                            .price(new BigDecimal("1.50"))
                            .names("a", "b")
                            .attributes(Map.of("x", "y"))
                            .build())
                    .join();
        }
    }

    private static AttachKeyPairRequest.Builder attach() {
        return AttachKeyPairRequest.builder().regionId("r").keyPairName("deploy").instanceIds("i-1", "i-2");
    }

    public static Object changed(String unused) {
        AttachKeyPairRequest first = attach().build();
        AttachKeyPairRequest second = first.toBuilder().keyPairName("rescue").build();
        return List.of(second, first.equals(attach().build()));
    }

    public static Object nullInPlaceOfItems(String unused) {
        try {
            return attach().instanceIds((String[]) null);
        } catch (InvalidRequestException e) {
            return e.getMessage();
        }
    }

    public static Object responseOfATest(String unused) {
        AttachKeyPairResponse.Result empty = AttachKeyPairResponse.Result.empty();
        return AttachKeyPairResponse.empty()
                .withTotalCount(2)
                .withFailCount(1)
                .withResults(
                        empty.withInstanceId("i-1").withSuccess(true), empty.withCode("InvalidInstanceId.NotFound"))
                .failures();
    }

    public static Object attachFailing(String url) {
        try (KeysClient client = client(url)) {
            return client.attachKeyPair(attach().build());
        } catch (KeysException e) {
            return switch (e.code()) {
                case DEPENDENCY_VIOLATION_WINDOWS_INSTANCE -> e.code() + " " + e.rawCode() + " " + e.httpStatus() + " "
                        + e.requestId() + " " + e.code().operations() + " "
                        + e.code().explain(Locale.CHINESE) + " "
                        + e.code().documented().get(0).httpStatus() + " "
                        + e.code().documented().get(0).message();
                default -> "wrong: " + e;
            };
        }
    }

    public static Object attachByRetrofit(String url) throws Exception {
        try (KeysClient client = client(url)) {
            return client.api().attachKeyPair(attach().build()).execute().body().totalCount();
        }
    }

    public static Object partialFailure(String url) {
        try (KeysClient client = client(url)) {
            AttachKeyPairResponse response = client.attachKeyPair(attach().build());
            String failed = response.failures().get(0).subject() + " " + response.failures().get(0).code() + " "
                    + response.failures().get(0).message();
            try {
                response.orThrow();
                return "accepted";
            } catch (dev.tenon.runtime.error.PartialFailureException e) {
                return response.successes().size() + " " + failed + " " + e.failures().size();
            }
        }
    }

    public static Object batched(String url) {
        List<String> many = new java.util.ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add("i-" + i);
        }
        try (KeysClient client = client(url)) {
            AttachKeyPairResponse response =
                    client.attachKeyPairBatched(attach().instanceIds(many).build()).merged();
            try {
                client.attachKeyPair(attach().instanceIds(many).build());
                return "accepted";
            } catch (InvalidRequestException e) {
                return response.totalCount() + " " + response.failCount() + " " + response.results().size();
            }
        }
    }

    public static Object pages(String url) {
        StringBuilder ids = new StringBuilder();
        try (KeysClient client = client(url)) {
            for (DescribeMachinesResponse.Machine machine : client.describeMachinesPages(
                    DescribeMachinesRequest.builder().regionId("r").build())) {
                ids.append(machine.instanceId()).append(' ');
            }
        }
        return ids;
    }

    public static Object awaits(String url) {
        try (KeysClient client = client(url)) {
            return client.describeMachinesUntilRunning(
                            DescribeMachinesRequest.builder().regionId("r").build(), java.time.Duration.ofSeconds(5))
                    .machines()
                    .size();
        }
    }

    public static Object secret(String url) {
        return attach().password("hush").build().toString();
    }

    public static Object checks(String url) {
        List<Runnable> wrong = List.of(
                () -> AttachKeyPairRequest.builder().build(),
                () -> attach().keyPairName("x").build(),
                () -> attach().instanceIds(List.of()).build(),
                () -> DescribeMachinesRequest.builder().regionId("r").pageSize(101).build(),
                () -> DescribeMachinesRequest.SystemDisk.builder().size(19).build(),
                () -> DescribeMachinesRequest.builder().regionId("r").price(new BigDecimal("0.49")).build());
        StringBuilder refused = new StringBuilder();
        for (Runnable attempt : wrong) {
            try {
                attempt.run();
                refused.append("accepted\n");
            } catch (InvalidRequestException e) {
                refused.append(e.parameter()).append('\n');
            }
        }
        return refused;
    }
}
