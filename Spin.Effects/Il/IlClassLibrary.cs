using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using Spin.Analysis.Library;

namespace Spin.Analysis.Il;

/// <summary>The contract and the class library by the analysis's tables; all else is code that cannot be seen.</summary>
internal sealed class IlClassLibrary : IIlLibrary
{
    private const string Contract = "Spin";

    /// <inheritdoc/>
    public MemberSummary SummaryOf(IlMember member, IlType? receiver, IlProgram program)
    {
        string? assembly = AssemblyOf(member.Owner, program);
        if (assembly == Contract && member.Definition is not null)
        {
            return new MemberSummary { Effects = [.. ContractEffects.Of(member.Name)] };
        }

        return assembly is null || assembly.StartsWith("System", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard"
            ? LibrarySummaries.Of(Describe(member, receiver, program))
            : new MemberSummary { Effects = [(Effect.Unknown, CauseKind.Unseen)] };
    }

    private static string? AssemblyOf(IlType type, IlProgram program) =>
        program.Resolve(type) is { } declared ? declared.Module.Name :
        type is { Module: { } module, Handle.Kind: System.Reflection.Metadata.HandleKind.TypeReference } ? module.AssemblyOf((System.Reflection.Metadata.TypeReferenceHandle)type.Handle) :
        null;

    private static LibraryMember Describe(IlMember member, IlType? receiver, IlProgram program) => new(Describe(member.Owner, program), member.Name)
    {
        Receiver = receiver is null ? null : Describe(receiver, program),
        Id = member.Definition is { } definition ? IlMemberId.Of(definition) : null,
        IsStatic = !member.Signature.Header.IsInstance,
        Result = ResultOf(member, program),
        ReturnsNothing = member.Signature.ReturnType.Name == "System.Void",
        ParameterCount = member.Signature.ParameterTypes.Length,
        TakesWritableSpan = HasSpan(member.Signature.ParameterTypes),
    };

    // A generic result is whatever the caller's type is: the declaration tells.
    private static LibraryType? ResultOf(IlMember member, IlProgram program)
    {
        IlType type = member.Definition is { } definition
            ? definition.Definition.DecodeSignature(definition.Module.Types, null).ReturnType
            : member.Signature.ReturnType;
        return type.Kind is IlTypeKind.ByReference or IlTypeKind.TypeParameter or IlTypeKind.MethodParameter || type.Name == "System.Void" ? null : Describe(type, program);
    }

    private static bool HasSpan(ImmutableArray<IlType> parameters)
    {
        foreach (IlType parameter in parameters)
        {
            if (parameter.Name == "System.Span`1")
            {
                return true;
            }
        }

        return false;
    }

    private static LibraryType Describe(IlType type, IlProgram program)
    {
        string full = type.Name;
        int outer = full.IndexOf('+');
        int dot = (outer < 0 ? full : full.Substring(0, outer)).LastIndexOf('.');
        bool isStruct = type.Kind == IlTypeKind.Struct || type.Kind == IlTypeKind.Primitive && full is not ("System.String" or "System.Object");
        return new LibraryType(dot < 0 ? "" : full.Substring(0, dot), IlNames.SimpleName(full))
        {
            IsStruct = isStruct,
            IsInterface = IsInterface(type, program),
            IsDelegate = !isStruct && program.Resolve(type) is { } declared && declared.Module.BaseNameOf(declared.Handle) == "System.MulticastDelegate",
            IsArray = type.Kind == IlTypeKind.Array,
        };
    }

    private static bool IsInterface(IlType type, IlProgram program) =>
        program.Resolve(type) is { } declared && (declared.Module.Reader.GetTypeDefinition(declared.Handle).Attributes & TypeAttributes.Interface) != 0;
}
