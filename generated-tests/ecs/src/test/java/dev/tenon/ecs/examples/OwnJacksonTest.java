package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The records in the hands of applications that have a Jackson of their own, as it comes. */
@Tag("long")
class OwnJacksonTest {
    private static final int RESPONSES_PER_OPERATION = 10;
    private static final long SEED = 20141231;

    /** Writes records, and reads them again. */
    private interface Mapper {
        String write(Object value) throws Exception;

        Object read(String text, Class<?> type) throws Exception;
    }

    private record Jackson3(JsonMapper mapper) implements Mapper {
        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String text, Class<?> type) {
            return mapper.readValue(text, type);
        }
    }

    private record Jackson2(com.fasterxml.jackson.databind.json.JsonMapper mapper) implements Mapper {
        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public Object read(String text, Class<?> type) throws Exception {
            return mapper.readValue(text, type);
        }
    }

    static Stream<Arguments> mappers() {
        return Stream.of(
                Arguments.of("Jackson 3", new Jackson3(new JsonMapper())),
                Arguments.of(
                        "Jackson 2",
                        new Jackson2(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                                .addModule(new JavaTimeModule())
                                .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    @DisplayName("a response record of every operation is written, and read as an equal one")
    void responsesAreWrittenAndRead(String name, Mapper mapper) throws Exception {
        RandomResponses responses = new RandomResponses(new Random(SEED));
        for (Operation operation : Examples.operations().values()) {
            for (int round = 0; round < RESPONSES_PER_OPERATION; round++) {
                Map<String, Object> sent = responses.sent(operation, responses.response(operation));
                Record response = RandomResponsesTest.read(operation, sent, ResponseFormat.JSON);
                String text = mapper.write(response);
                assertThat(mapper.read(text, response.getClass()))
                        .as("%s, round %d: %s", operation.name(), round, text)
                        .isEqualTo(response);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappers")
    @DisplayName("a request record is written by its components, and read as an equal one")
    void requestsAreWrittenAndRead(String name, Mapper mapper) throws Exception {
        AttachKeyPairRequest request = AttachKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy")
                .instanceIds("i-1", "i-2")
                .build();
        String text = mapper.write(request);
        assertThat(text).contains("\"keyPairName\":\"deploy\"", "\"instanceIds\":[\"i-1\",\"i-2\"]");
        assertThat(mapper.read(text, AttachKeyPairRequest.class)).isEqualTo(request);
    }
}
