package dev.tenon.testkit.internal.records;

import dev.tenon.runtime.value.OpenEnum;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes generated records from component values by name. */
public final class RecordFactory {
    private RecordFactory() {}

    /**
     * Makes a record through its canonical constructor; components without a value are {@code null}.
     *
     * @throws AssertionError when a value has no component, or the record refuses the values
     */
    public static <T extends Record> T create(Class<T> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        for (String name : values.keySet()) {
            component(type, name);
        }
        Object[] arguments = Stream.of(components)
                .map(component -> adapted(component.getGenericType(), values.get(component.getName())))
                .toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type.getSimpleName() + " refuses " + values, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failure(type.getName() + " cannot be made", e);
        }
    }

    /** A text, or the texts in a list or a map, as values of an enumeration where the record has that type. */
    private static @Nullable Object adapted(Type type, @Nullable Object value) {
        if (type instanceof ParameterizedType holder && value instanceof List<?> list) {
            Type element = holder.getActualTypeArguments()[0];
            return list.stream().map(each -> adapted(element, each)).toList();
        }
        if (type instanceof ParameterizedType holder && value instanceof Map<?, ?> map) {
            Type element = holder.getActualTypeArguments()[1];
            Map<Object, @Nullable Object> adapted = new LinkedHashMap<>();
            map.forEach((key, each) -> adapted.put(key, adapted(element, each)));
            return adapted;
        }
        return type instanceof Class<?> raw && OpenEnum.class.isAssignableFrom(raw) && value instanceof String text
                ? create(raw.asSubclass(Record.class), Map.of("value", text))
                : value;
    }

    /**
     * Makes the same request through the builder.
     *
     * @throws AssertionError when the builder lacks a method
     */
    public static <T extends Record> Object viaBuilder(Class<T> type, T request) {
        try {
            Object builder = method(type, "builder").invoke(null);
            for (RecordComponent component : type.getRecordComponents()) {
                Object value = call(component.getAccessor(), request);
                if (value != null) {
                    call(method(builder.getClass(), component.getName(), component.getType()), builder, value);
                }
            }
            return call(method(builder.getClass(), "build"), builder);
        } catch (ReflectiveOperationException e) {
            throw failure("the builder of " + type.getSimpleName() + " cannot make the same request", e);
        }
    }

    /** A test reports this; it is not the linkage error that it would be elsewhere. */
    private static AssertionError failure(String text, ReflectiveOperationException cause) {
        return new AssertionError(text, cause);
    }

    private static Object call(Method method, Object target, Object... arguments) throws ReflectiveOperationException {
        method.setAccessible(true);
        return method.invoke(target, arguments);
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) throws NoSuchMethodException {
        Method method = type.getMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** The record of a group or of the elements of a repeated group; null for a parameter that holds none. */
    public static @Nullable Class<? extends Record> nestedType(Class<? extends Record> owner, Parameter parameter) {
        if (!holdsGroup(parameter.type())) {
            return null;
        }
        Type type = component(owner, parameter.javaName()).getGenericType();
        while (type instanceof ParameterizedType list) {
            type = list.getActualTypeArguments()[0];
        }
        return ((Class<?>) type).asSubclass(Record.class);
    }

    private static boolean holdsGroup(ParameterType type) {
        return type instanceof ParameterType.Group
                || (type instanceof ParameterType.JsonText json && holdsGroup(json.content()))
                || (type instanceof ParameterType.Repeated repeated && holdsGroup(repeated.element()));
    }

    private static RecordComponent component(Class<? extends Record> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        type.getSimpleName() + " has no component " + name + ", but the description has"));
    }
}
