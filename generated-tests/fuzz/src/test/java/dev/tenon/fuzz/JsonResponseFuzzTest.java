package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

/** Generated decoders over JSON. */
class JsonResponseFuzzTest {
    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/json.dict")
    @DisplayName("D35 any bytes of JSON give a record or a DecodeException, soon, and a cut response gives no record")
    void anyJsonGivesARecordOrADecodeException(byte[] body) {
        ResponseCheck.check(body, "application/json;charset=utf-8");
    }
}
