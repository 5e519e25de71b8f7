package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.decode.Cursor;
import dev.tenon.runtime.internal.decode.Responses;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Service.ResponseFormat;
import dev.tenon.testkit.internal.response.RecordTrees;
import dev.tenon.testkit.internal.response.ResponseWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The two formats against each other, and both against what was sent. */
class RandomResponsesTest {
    private static final int RESPONSES_PER_OPERATION = 30;
    private static final long SEED = 20140526;

    @Test
    @DisplayName(
            "D33 random responses of every operation give the same record in JSON and in XML: the one that was sent")
    void jsonAndXmlGiveTheRecordThatWasSent() {
        RandomResponses responses = new RandomResponses(new Random(SEED));
        Collection<Operation> operations = Examples.operations().values();
        int records = 0;
        for (Operation operation : operations) {
            for (int round = 0; round < RESPONSES_PER_OPERATION; round++) {
                Map<String, Object> expected = responses.response(operation);
                Map<String, Object> sent = responses.sent(operation, expected);
                Record json = read(operation, sent, ResponseFormat.JSON);
                Record xml = read(operation, sent, ResponseFormat.XML);
                assertThat(json)
                        .as("%s, round %d: %s", operation.name(), round, sent)
                        .isEqualTo(xml);
                assertThat(RecordTrees.of(operation, json))
                        .as("%s, round %d: %s", operation.name(), round, sent)
                        .isEqualTo(expected);
                records++;
            }
        }
        System.out.println("random responses equal in JSON and XML " + records + ", of operations " + operations.size()
                + ", with values " + responses.values());
        assertThat(operations).hasSizeGreaterThanOrEqualTo(347);
    }

    static Record read(Operation operation, Map<String, Object> sent, ResponseFormat format) {
        byte[] body = ResponseWriter.success(operation, Protocol.PLAIN, sent, "", format)
                .getBytes(StandardCharsets.UTF_8);
        Cursor cursor = Responses.open(body, body.length, ResponseWriter.contentType(format));
        Object response = Optional.<Object>ofNullable(
                        Examples.generated(operation).read(cursor))
                .orElseThrow();
        cursor.finish();
        return (Record) response;
    }
}
