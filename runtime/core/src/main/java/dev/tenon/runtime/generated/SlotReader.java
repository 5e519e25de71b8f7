package dev.tenon.runtime.generated;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of structures in slots, those of outer structures below those of inner ones. A factory asks for members
 * in the order that its {@link Structure} recorded, so each is found without looking at its name. Whoever fills the
 * slots checks that members that are always sent are present.
 */
@SuppressWarnings("NullAway") // a member that may be absent is null, under the type that a present one has
public final class SlotReader implements AlwaysReader {
    private @Nullable Object[] values;
    private int top;
    private int next;

    /** A reader without slots. */
    public SlotReader() {
        this(new Object[16]);
    }

    SlotReader(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * Adds empty slots for the members of a structure.
     *
     * @param size how many there are
     * @return the first of them
     */
    public int open(int size) {
        int first = top;
        top += size;
        if (top > values.length) {
            values = Arrays.copyOf(values, top * 2);
        }
        return first;
    }

    /** The value in a slot. */
    public @Nullable Object get(int slot) {
        return values[slot];
    }

    /** Puts a value into a slot. */
    public void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    /**
     * Makes a record from the slots starting at one, and frees them.
     *
     * @param first the first of them
     * @param structure which structure they hold
     */
    public @Nullable Object close(int first, Structure structure) {
        next = first;
        Object made = structure.made(this);
        Arrays.fill(values, first, top, null);
        top = first;
        return made;
    }

    @Override
    public @Nullable Object next() {
        return values[next++];
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T take() {
        return (T) values[next++];
    }

    @Override
    public AlwaysReader always() {
        return this;
    }

    @Override
    public StructureReader alias(String name) {
        return this;
    }

    @Override
    public String string(@Nullable String name) {
        return take();
    }

    @Override
    public Integer integer(@Nullable String name) {
        return take();
    }

    @Override
    public Long longInteger(@Nullable String name) {
        return take();
    }

    @Override
    public Boolean bool(@Nullable String name) {
        return take();
    }

    @Override
    public Boolean bool(@Nullable String name, String format) {
        return take();
    }

    @Override
    public Float floating(@Nullable String name) {
        return take();
    }

    @Override
    public Float floating(@Nullable String name, String format) {
        return take();
    }

    @Override
    public Double doubling(@Nullable String name) {
        return take();
    }

    @Override
    public Double doubling(@Nullable String name, String format) {
        return take();
    }

    @Override
    public BigDecimal decimal(@Nullable String name) {
        return take();
    }

    @Override
    public Instant timestamp(@Nullable String name, String pattern) {
        return take();
    }

    @Override
    public Blob blob(@Nullable String name, String format) {
        return take();
    }

    @Override
    public JsonValue json(@Nullable String name) {
        return take();
    }

    @Override
    public <T> T value(@Nullable String name, Function<String, T> maker) {
        return take();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T structure(@Nullable String name, int number) {
        return take();
    }

    private <T> List<T> list() {
        List<T> list = take();
        return list == null ? List.of() : list;
    }

    @Override
    public <T> List<T> list(@Nullable String name, Function<StructureReader, ? extends T> element) {
        return list();
    }

    @Override
    public List<String> strings(@Nullable String name, @Nullable String elementName) {
        return list();
    }

    @Override
    public <T> List<T> structures(@Nullable String name, @Nullable String elementName, int number) {
        return list();
    }

    private <T> Map<String, T> map() {
        Map<String, T> map = take();
        return map == null ? Map.of() : map;
    }

    @Override
    public <T> Map<String, T> map(@Nullable String name, Function<StructureReader, ? extends T> value) {
        return map();
    }

    @Override
    public <T> Map<String, T> map(
            @Nullable String name, @Nullable String entry, String key, Function<StructureReader, ? extends T> value) {
        return map();
    }
}
