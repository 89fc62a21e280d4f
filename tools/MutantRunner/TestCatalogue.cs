using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace Spin.Mutants;

/// <summary>The tests of an assembly that run without fixtures.</summary>
internal static class TestCatalogue
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    internal static IEnumerable<TestCase> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsAbstract: false, IsPublic: true, ContainsGenericParameters: false } && type.GetConstructor(Type.EmptyTypes) is not null
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public)
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        from arguments in ArgumentsOf(method)
        select new TestCase(type, method, arguments);

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo method)
    {
        List<DataAttribute> sources = [.. method.GetCustomAttributes<DataAttribute>()];
        if (sources.Count == 0)
        {
            return method.GetParameters().Length == 0 ? [[]] : [];
        }

        return sources.SelectMany(source => RowsOf(source, method)).Select(row => Complete(row, method));
    }

    private static IEnumerable<object?[]> RowsOf(DataAttribute source, MethodInfo method) => source switch
    {
        InlineDataAttribute inline => [inline.Data],
        MemberDataAttributeBase member => Values((member.MemberType ?? method.DeclaringType!).GetMember(member.MemberName, Statics).Single(), member.Arguments)
            .Cast<object>().Select(static row => row is ITheoryDataRow typed ? typed.GetData() : row as object?[] ?? [row]),
        _ => [],
    };

    private static IEnumerable Values(MemberInfo member, object?[] arguments) => (IEnumerable)(member switch
    {
        PropertyInfo property => property.GetValue(null)!,
        FieldInfo field => field.GetValue(null)!,
        MethodInfo method => method.Invoke(null, arguments)!,
        _ => throw new NotSupportedException(member.ToString()),
    });

    // Parameters that have a value of their own may be left out.
    private static object?[] Complete(object?[] given, MethodInfo method) =>
        [.. given, .. method.GetParameters().Skip(given.Length).Select(static parameter => parameter.DefaultValue)];
}
