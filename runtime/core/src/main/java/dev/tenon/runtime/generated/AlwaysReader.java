package dev.tenon.runtime.generated;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a member that is always sent. A response without it is refused before its record is made, so nothing here is
 * null.
 */
public interface AlwaysReader extends StructureReader {
    @Override
    String string(@Nullable String name);

    @Override
    Integer integer(@Nullable String name);

    @Override
    Long longInteger(@Nullable String name);

    @Override
    Boolean bool(@Nullable String name);

    @Override
    Boolean bool(@Nullable String name, String format);

    @Override
    Float floating(@Nullable String name);

    @Override
    Float floating(@Nullable String name, String format);

    @Override
    Double doubling(@Nullable String name);

    @Override
    Double doubling(@Nullable String name, String format);

    @Override
    BigDecimal decimal(@Nullable String name);

    @Override
    Instant timestamp(@Nullable String name, String pattern);

    @Override
    Blob blob(@Nullable String name, String format);

    @Override
    JsonValue json(@Nullable String name);

    @Override
    <T> T value(@Nullable String name, Function<String, T> maker);

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T structure(@Nullable String name, int number);
}
