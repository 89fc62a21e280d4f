using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>Everything that an assembly names exists in what is linked, even what no body uses.</summary>
internal static class ResolutionRules
{
    /// <summary>What is named and not there.</summary>
    internal static IEnumerable<RuleFinding> Judge(LinkedAssembly assembly)
    {
        foreach (TypeReferenceHandle handle in assembly.Reader.TypeReferences)
        {
            if (Try(() => assembly.Members.Type(handle)) is { } refusal)
            {
                yield return new RuleFinding(refusal.Id, refusal.Message, assembly.Name);
            }
        }

        foreach (MemberReferenceHandle handle in assembly.Reader.MemberReferences)
        {
            bool isField = assembly.Reader.GetMemberReference(handle).GetKind() == MemberReferenceKind.Field;
            if (Try(() => Resolve(assembly, handle, isField)) is { } refusal)
            {
                yield return new RuleFinding(refusal.Id, refusal.Message, assembly.Name);
            }
        }

        for (int number = 1; number <= assembly.Reader.GetTableRowCount(TableIndex.TypeSpec); number++)
        {
            TypeSpecificationHandle handle = MetadataTokens.TypeSpecificationHandle(number);
            if (Try(() => assembly.Members.Type(handle)) is { } refusal)
            {
                yield return new RuleFinding(refusal.Id, refusal.Message, assembly.Name);
            }
        }

        for (int number = 1; number <= assembly.Reader.GetTableRowCount(TableIndex.MethodSpec); number++)
        {
            MethodSpecificationHandle handle = MetadataTokens.MethodSpecificationHandle(number);
            if (Try(() => assembly.Members.Method(handle)) is { } refusal)
            {
                yield return new RuleFinding(refusal.Id, refusal.Message, assembly.Name);
            }
        }
    }

    private static object Resolve(LinkedAssembly assembly, MemberReferenceHandle handle, bool isField) =>
        isField ? assembly.Members.Field(handle) : assembly.Members.Method(handle);

    private static Refusal? Try(Func<object> resolve)
    {
        try
        {
            _ = resolve();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure))
        {
            return Refusal.Metadata($"a reference cannot be read: {failure.Message}");
        }
    }
}
