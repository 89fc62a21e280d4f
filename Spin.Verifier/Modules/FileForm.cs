using System.Collections.Generic;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>The file holds IL and metadata and nothing that any loader would run or bind otherwise.</summary>
internal static class FileForm
{
    private static readonly (TableIndex Table, string Id, string Problem)[] s_emptyTables =
    [
        (TableIndex.ImplMap, VerifierRules.ForeignCode, "binds functions of foreign libraries"),
        (TableIndex.ModuleRef, VerifierRules.ForeignCode, "refers to foreign libraries or to further modules"),
        (TableIndex.File, VerifierRules.Metadata, "consists of several files"),
        (TableIndex.FieldMarshal, VerifierRules.ForeignCode, "marshals values for foreign code"),
        (TableIndex.EncLog, VerifierRules.Metadata, "carries edits of itself"),
        (TableIndex.EncMap, VerifierRules.Metadata, "carries edits of itself"),
        (TableIndex.FieldPtr, VerifierRules.Metadata, "names its members by detours"),
        (TableIndex.MethodPtr, VerifierRules.Metadata, "names its members by detours"),
        (TableIndex.ParamPtr, VerifierRules.Metadata, "names its members by detours"),
        (TableIndex.EventPtr, VerifierRules.Metadata, "names its members by detours"),
        (TableIndex.PropertyPtr, VerifierRules.Metadata, "names its members by detours"),
    ];

    /// <summary>What is wrong with the file.</summary>
    internal static IEnumerable<RuleFinding> Judge(LinkedAssembly assembly)
    {
        PEHeaders headers = assembly.Image.PEHeaders;
        CorHeader? managed = headers.CorHeader;
        CorFlags flags = managed?.Flags ?? 0;
        if ((flags & CorFlags.ILOnly) == 0 || (flags & CorFlags.NativeEntryPoint) != 0 || managed!.ManagedNativeHeaderDirectory.Size != 0)
        {
            yield return new RuleFinding(VerifierRules.Metadata, "contains machine code: a spindle is IL alone", assembly.Name);
        }

        if (managed is not null && (managed.VtableFixupsDirectory.Size != 0 || managed.ExportAddressTableJumpsDirectory.Size != 0) ||
            headers.PEHeader is { } header && (header.ExportTableDirectory.Size != 0 || header.ThreadLocalStorageTableDirectory.Size != 0))
        {
            yield return new RuleFinding(VerifierRules.BackDoor, "exports functions to foreign code", assembly.Name);
        }

        foreach ((TableIndex table, string id, string problem) in s_emptyTables)
        {
            if (assembly.Reader.GetTableRowCount(table) != 0)
            {
                yield return new RuleFinding(id, problem, assembly.Name);
            }
        }

        if (System.IO.Path.GetFileNameWithoutExtension(assembly.Path) != assembly.Name)
        {
            yield return new RuleFinding(VerifierRules.Metadata, $"the assembly in {System.IO.Path.GetFileName(assembly.Path)} calls itself {assembly.Name}: the compiler would find it by the one name and not by the other", assembly.Name);
        }
    }
}
