using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Spin.Verifier.Metadata;

/// <summary>Rows as indices.</summary>
internal static class MetadataRows
{
    /// <summary>The type that holds what belongs to no type.</summary>
    internal static readonly TypeDefinitionHandle GlobalType = MetadataTokens.TypeDefinitionHandle(1);

    /// <summary>A row's index, from 0.</summary>
    internal static int Index(EntityHandle handle) => MetadataTokens.GetRowNumber(handle) - 1;
}
