package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

/** Generated decoders over JSON. */
class JsonAnswerFuzzTest {
    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/json.dict")
    @DisplayName("D35 any bytes of JSON give a record or a DecodeException, soon, and a cut answer gives no record")
    void decode(byte[] body) {
        AnswerCheck.check(body, "application/json;charset=utf-8");
    }
}
