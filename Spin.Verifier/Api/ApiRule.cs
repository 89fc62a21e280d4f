using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Policy;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Api;

/// <summary>Members of the class library by the list that the analyzers read too.</summary>
internal sealed class ApiRule : IBodyRule
{
    private static readonly string[] s_accessors = ["get_", "set_", "add_", "remove_"];

    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        if (InlineArrayHelpers.IsHelper(body))
        {
            yield break;
        }

        LinkedAssembly assembly = body.Method.Owner.Assembly;
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            EntityHandle token = instruction.Code switch
            {
                ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or
                    ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld => instruction.Token,
                _ => default,
            };
            if (token.IsNil)
            {
                continue;
            }

            BodyFinding? finding = instruction.Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
                ? JudgeMethod(body, assembly.Members.Method(token), i)
                : JudgeField(assembly.Members.Field(token), instruction.Offset);
            if (finding is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Judges a type as a base or an interface.</summary>
    /// <returns>The rule and what is wrong; null where it is allowed.</returns>
    internal static (string Id, string Message)? JudgeBase(DefinedType type)
    {
        if (!type.Assembly.IsOfClassLibrary)
        {
            return null;
        }

        DefinedType outermost = Outermost(type);
        ApiVerdict verdict = ApiPolicy.Judge(outermost.Namespace, PlainName(outermost), "");
        return verdict.IsAllowed ? null : (ApiRuleIds.Of(outermost.Namespace, PlainName(outermost), ""), $"{type} is not for spindles: use {verdict.Remedy} instead");
    }

    private static BodyFinding? JudgeMethod(VerifiedBody body, MethodUse method, int index)
    {
        if (method.Definition is not { } definition)
        {
            return null;
        }

        if (InlineArrayHelpers.IsNamedLikeOne(definition))
        {
            return InlineArrayHelpers.JudgeCall(body, method, index);
        }

        return !definition.Owner.Assembly.IsOfClassLibrary || IsLanguage(body.Method, method) || CollectionExpressions.IsPart(body, method, index)
            ? null
            : Judge(definition.Owner, MemberName(definition), body.Code.Instructions[index].Offset, method);
    }

    private static BodyFinding? JudgeField(FieldUse field, int offset) =>
        field.Definition.Owner.Assembly.IsOfClassLibrary ? Judge(field.Definition.Owner, field.Definition.Name, offset, method: null) : null;

    private static BodyFinding? Judge(DefinedType type, string member, int offset, MethodUse? method)
    {
        DefinedType outermost = Outermost(type);
        string name = PlainName(outermost);
        string judged = ReferenceEquals(outermost, type) ? member : "";
        ApiVerdict verdict = ApiPolicy.Judge(outermost.Namespace, name, judged);
        string? remedy = !verdict.IsAllowed ? verdict.Remedy : method is not null && ReinterpretsReferences(method) ? "BinaryPrimitives or spans of the element type" : null;
        return remedy is null ? null : new BodyFinding(ApiRuleIds.Of(outermost.Namespace, name, judged), $"'{name}.{member}' is not for spindles: use {remedy} instead", offset);
    }

    // What the language itself compiles to: typeof, 'new T()' of a type parameter that promises a constructor, and what records and iterators
    // begin with.
    private static bool IsLanguage(DefinedMethod caller, MethodUse method) => method switch
    {
        { Name: "GetTypeFromHandle", Owner: NamedType { Definition: { Name: "Type", Namespace: "System" } } } => true,
        { Name: "EnsureSufficientExecutionStack", Owner: NamedType { Definition.Name: "RuntimeHelpers" } } => true,
        { Name: "get_CurrentManagedThreadId", Owner: NamedType { Definition.Name: "Environment" } } => true,
        { Name: "CreateInstance", Arguments: [TypeVariable made], Parameters.IsEmpty: true, Owner: NamedType { Definition: { Name: "Activator", Namespace: "System" } } } =>
            (made.IsOfMethod ? caller.Parameters : caller.Owner.Parameters)[made.Index] is { HasConstructor: true } or { IsStruct: true },
        _ => false,
    };

    // One number may be read as another; a reference or a bool may not.
    private static bool ReinterpretsReferences(MethodUse method)
    {
        if (method is not { Owner: NamedType { Definition: { Name: "MemoryMarshal", Namespace: "System.Runtime.InteropServices" } }, Name: "Cast" or "AsBytes" or "Read" or "TryRead" or "Write" or "TryWrite" })
        {
            return false;
        }

        foreach (IlType argument in method.Arguments)
        {
            if (argument is not NamedType { Definition: { IsEnum: false, Primitive: not (Primitive.None or Primitive.Boolean or Primitive.IntPtr or Primitive.UIntPtr) } })
            {
                return true;
            }
        }

        return false;
    }

    private static string MemberName(DefinedMethod method)
    {
        if ((method.Attributes & MethodAttributes.SpecialName) != 0)
        {
            foreach (string accessor in s_accessors)
            {
                if (method.Name.StartsWith(accessor, System.StringComparison.Ordinal))
                {
                    return method.Name[accessor.Length..];
                }
            }
        }

        return method.Name;
    }

    private static DefinedType Outermost(DefinedType type)
    {
        while (type.Outer is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static string PlainName(DefinedType type) => type.Name.Split('`')[0];
}
