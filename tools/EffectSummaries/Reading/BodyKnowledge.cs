using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>Members whose bodies the compiler replaces, and whose answers it therefore knows.</summary>
internal static class BodyKnowledge
{
    private const string Equatable = "System.IEquatable`1";
    private const string Comparable = "System.IComparable`1";
    private const string Object = "System.Object";
    private const string EqualityComparer = "System.Collections.Generic.EqualityComparer`1";
    private const string Comparer = "System.Collections.Generic.Comparer`1";

    /// <summary>What a call answers, without running anything.</summary>
    /// <returns>Null where it is a call like any other.</returns>
    internal static Value? Answer(Instance callee, Value[] arguments, Interpreter interpreter)
    {
        string owner = callee.Method.Module.NameOf(callee.Method.Owner);
        string name = callee.Method.Name;
        if (interpreter.Substitutions.TryFind(owner, name, out long? replaced))
        {
            return new NumberValue(replaced ?? 0);
        }

        if (TargetFeatures.Has(owner, name) is { } has)
        {
            return new NumberValue(has ? 1 : 0);
        }

        bool? truth = (owner, name, callee.OfMethod, arguments) switch
        {
            ("System.Type", "op_Equality", _, [TypeValue left, TypeValue right]) => Types.AreSame(left.Type, right.Type),
            ("System.Type", "op_Inequality", _, [TypeValue left, TypeValue right]) => !Types.AreSame(left.Type, right.Type),
            ("System.Type", "get_IsValueType", _, [TypeValue type]) => interpreter.Types.IsValueType(type.Type),
            ("System.Type", "get_IsPrimitive", _, [TypeValue type]) when Types.IsClosed(type.Type) => type.Type.Kind == IlTypeKind.Primitive && type.Type.Name is not ("System.String" or "System.Object" or "System.Void"),
            ("System.Type", "get_IsEnum", _, [TypeValue type]) when Types.IsClosed(type.Type) =>
                interpreter.Library.Resolve(type.Type) is { } declared && declared.Module.BaseNameOf(declared.Handle) == "System.Enum",
            ("System.Runtime.CompilerServices.RuntimeHelpers", "IsReferenceOrContainsReferences", [var type], _) => interpreter.Types.HasReferences(type),
            ("System.Runtime.CompilerServices.RuntimeHelpers", "IsBitwiseEquatable", [var type], _) when Types.IsClosed(type) => IsBitwise(type, interpreter),
            ("System.Runtime.CompilerServices.RuntimeHelpers", "IsKnownConstant", _, _) => false,
            _ => null,
        };
        if (truth is { } known)
        {
            return new NumberValue(known ? 1 : 0);
        }

        return (owner, name) switch
        {
            ("System.Type", "GetTypeFromHandle") => arguments[0],
            ("System.Type", "op_Equality" or "op_Inequality" or "get_IsValueType" or "get_IsPrimitive" or "get_IsEnum") => Value.Of(0),
            ("System.Runtime.CompilerServices.RuntimeHelpers", "IsReferenceOrContainsReferences" or "IsBitwiseEquatable") => Value.Of(0),
            (EqualityComparer or Comparer, "get_Default") =>
                new ExactValue(callee.Method.Module.Types.GetTypeFromDefinition(callee.Method.Module.Reader, callee.Method.Owner, 0) with { Arguments = callee.OfType }, Value.Shared),
            _ => null,
        };
    }

    /// <summary>What a member of a default comparer calls on what it compares: through an interface, or else of every object.</summary>
    internal static IEnumerable<(string Interface, string Fallback, string Member)> Comparisons(string comparer) => comparer switch
    {
        "Compare" => [(Comparable, "System.IComparable", "CompareTo")],
        "GetHashCode" => [("", Object, "GetHashCode")],
        _ => [(Equatable, Object, "Equals")],
    };

    /// <summary>The callbacks of a comparison of values whose type is a parameter.</summary>
    internal static IEnumerable<Callback> CallbacksOf(IlType parameter, string @interface, string fallback, string member)
    {
        CallbackSource source = parameter.Kind == IlTypeKind.TypeParameter ? CallbackSource.TypeArgument : CallbackSource.MethodArgument;
        if (@interface.Length > 0)
        {
            yield return new Callback(source, parameter.Index, @interface, member);
        }

        yield return new Callback(source, parameter.Index, fallback, member) { Unless = @interface.Length > 0 ? @interface : null };
    }

    /// <summary>What a default comparer of a type compares.</summary>
    /// <returns>Null where it is none.</returns>
    internal static IlType? ComparedBy(IlType comparer) => comparer is { Name: EqualityComparer or Comparer, Arguments: [var compared] } ? compared : null;

    /// <summary>Says what a member of a default comparer runs.</summary>
    /// <param name="comparer">The name of the member.</param>
    /// <param name="type">What is compared.</param>
    /// <param name="interpreter">Finds members.</param>
    /// <param name="back">Takes a call of a member that only the caller's caller knows.</param>
    /// <param name="call">Takes a call of a known function.</param>
    /// <param name="unknown">Takes what cannot be told.</param>
    internal static void Compare(string comparer, IlType type, Interpreter interpreter, Action<Callback> back, Action<Instance> call, Action<string> unknown)
    {
        foreach ((string @interface, string fallback, string member) in Comparisons(comparer))
        {
            if (Types.IsOpen(type))
            {
                foreach (Callback callback in CallbacksOf(type, @interface, fallback, member))
                {
                    back(callback);
                }
            }
            else if (FindComparison(type, @interface, fallback, member, interpreter) is { } found)
            {
                call(found);
            }
            else if (!ComparesByItself(type))
            {
                unknown($"{member} of {IlSymbols.Text(type)}");
            }
        }
    }

    // What compares values of a type that is known.
    private static Instance? FindComparison(IlType type, string @interface, string fallback, string member, Interpreter interpreter)
    {
        if (@interface.Length > 0 && interpreter.Members.InterfacesOf(type).FirstOrDefault(each => each.Name == @interface && each.Arguments is [var argument] && Types.AreSame(argument, type) == true) is { } implemented)
        {
            return Declared(implemented, member, interpreter) is { } declared ? interpreter.Members.Find(type, declared) : null;
        }

        return Declared(new IlType(fallback == Object ? IlTypeKind.Primitive : IlTypeKind.Class, fallback), member, interpreter) is { } other && interpreter.Types.IsValueType(type) == true
            ? interpreter.Members.Find(type, other) : null;
    }

    // Enumerations: the compiler has code of its own.
    private static bool ComparesByItself(IlType type) => type.Kind is IlTypeKind.Struct && type.Arguments.IsEmpty;

    private static Instance? Declared(IlType owner, string member, Interpreter interpreter)
    {
        if (interpreter.Library.Resolve(owner) is not { } declared)
        {
            return null;
        }

        return declared.Module.MethodsOf(declared.Handle).FirstOrDefault(method => method.Name == member && method.IsVirtual) is { } found
            ? new Instance(found, owner.Arguments, [])
            : null;
    }

    // Integers, truth values, characters, enumerations.
    private static bool? IsBitwise(IlType type, Interpreter interpreter) =>
        type.Kind == IlTypeKind.Primitive ? type.Name is not ("System.String" or "System.Object" or "System.Single" or "System.Double")
        : type.Kind == IlTypeKind.Pointer ? true
        : interpreter.Library.Resolve(type) is { } declared && declared.Module.BaseNameOf(declared.Handle) == "System.Enum" ? true
        : null;
}
