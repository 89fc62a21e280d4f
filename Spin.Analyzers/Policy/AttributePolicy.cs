using System;
using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>
/// The attributes that a spindle may carry. The runtime, the ahead-of-time compiler and Spin know attributes by their names, wherever they are
/// declared, so names in their namespaces are allowed one by one; other attributes mean nothing to them. The rules (SPIN1013) and the
/// verifier of compiled spindles read this same table.
/// </summary>
internal static class AttributePolicy
{
    private const string Suffix = "Attribute";

    private static readonly Dictionary<string, AttributeUse> s_uses = new(StringComparer.Ordinal);

#pragma warning disable CA1810 // one dictionary from three lists
    static AttributePolicy()
    {
        Add(AttributeUse.Author, """
            System: AttributeUsage CLSCompliant Flags Obsolete ParamArray Serializable
            System.CodeDom.Compiler: GeneratedCode
            System.ComponentModel: Browsable Category DefaultValue Description DisplayName EditorBrowsable
            System.Diagnostics: Conditional DebuggerBrowsable DebuggerDisplay DebuggerHidden DebuggerNonUserCode DebuggerStepThrough DebuggerTypeProxy StackTraceHidden
            System.Diagnostics.CodeAnalysis: AllowNull ConstantExpected DisallowNull DoesNotReturn DoesNotReturnIf ExcludeFromCodeCoverage Experimental MaybeNull MaybeNullWhen MemberNotNull MemberNotNullWhen NotNull NotNullIfNotNull NotNullWhen SetsRequiredMembers StringSyntax SuppressMessage UnscopedRef
            System.Diagnostics.Contracts: Pure
            System.Reflection: AssemblyCompany AssemblyConfiguration AssemblyCopyright AssemblyCulture AssemblyDescription AssemblyFileVersion AssemblyInformationalVersion AssemblyMetadata AssemblyProduct AssemblyTitle AssemblyTrademark AssemblyVersion DefaultMember Obfuscation ObfuscateAssembly
            System.Resources: NeutralResourcesLanguage
            System.Runtime.CompilerServices: CallerArgumentExpression CallerFilePath CallerLineNumber CallerMemberName CollectionBuilder CompilerGenerated IndexerName InlineArray InternalsVisibleTo InterpolatedStringHandler InterpolatedStringHandlerArgument MethodImpl OverloadResolutionPriority
            System.Runtime.InteropServices: ComVisible DefaultParameterValue FieldOffset In Optional Out StructLayout
            System.Runtime.Versioning: RequiresPreviewFeatures SupportedOSPlatform TargetFramework TargetPlatform UnsupportedOSPlatform
            Spin: Effects Event Exports Handles Match MatchPrefix MatchRange PartOf Port Service Spindle
            """);
        Add(AttributeUse.Compiler, """
            System.Diagnostics: Debuggable
            System.Runtime.CompilerServices: AsyncStateMachine CompilationRelaxations CompilerFeatureRequired CompilerLoweringPreserve DateTimeConstant DecimalConstant Extension ExtensionMarker IsByRefLike IsReadOnly IsUnmanaged IteratorStateMachine NativeInteger Nullable NullableContext NullablePublicOnly ParamCollection PreserveBaseOverrides RefSafetyRules RequiredMember RequiresLocation RuntimeCompatibility ScopedRef TupleElementNames
            Microsoft.CodeAnalysis: Embedded
            """);
        Add(AttributeUse.Generator, """
            Spin: EventDeclared HandlerBinding ServiceExport ServiceImport SpindleDeclared SpindleManifest TableHandler
            """);
    }
#pragma warning restore CA1810

    /// <summary>The attributes on the list, by namespace and name without the suffix.</summary>
    internal static IEnumerable<KeyValuePair<string, AttributeUse>> All => s_uses;

    /// <summary>Who may write an attribute.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="type">Its class, without the number of type parameters.</param>
    internal static AttributeUse Find(string space, string type)
    {
        string name = type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : type;
        return s_uses.TryGetValue(space + "." + name, out AttributeUse use) ? use
            : IsReserved(space) ? AttributeUse.Refused
            : AttributeUse.Author;
    }

    /// <summary>Whether names in a namespace mean something to the runtime, to compilers or to Spin.</summary>
    internal static bool IsReserved(string space)
    {
        int end = space.IndexOf('.');
        return (end < 0 ? space : space.Substring(0, end)) is "System" or "Internal" or "Microsoft" or "Spin";
    }

    private static void Add(AttributeUse use, string table)
    {
        foreach (string line in table.Split('\n'))
        {
            int colon = line.IndexOf(':');
            string space = line.Substring(0, colon);
            foreach (string name in line.Substring(colon + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                s_uses.Add(space + "." + name, use);
            }
        }
    }
}
