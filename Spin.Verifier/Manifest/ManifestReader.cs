using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Generators.Parsing;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Manifest;

/// <summary>Reads what attributes say of spindles: the assembly's, which the generator wrote, and the methods' own.</summary>
internal static class ManifestReader
{
    private const int EntriesPerMatch = 3;

    /// <summary>The manifest of an assembly.</summary>
    internal static SpindleManifest Read(LinkedAssembly assembly)
    {
        CustomAttributeHandleCollection attributes = assembly.Reader.GetAssemblyDefinition().GetCustomAttributes();
        return new SpindleManifest(
            [.. AttributeArguments.Of(assembly, attributes, "SpindleDeclaredAttribute").Select(static claim => new ClaimedSpindle(claim.Type(0), claim.Type(2)))],
            [.. AttributeArguments.Of(assembly, attributes, "HandlerBindingAttribute").Select(static claim => new ClaimedHandler(
                claim.Type(0), claim.Type(1), claim.Text(2), Terms(claim), claim.Truth("GuardOnInstance"), claim.Truth("Contained", otherwise: true), Matches(claim), Ranges(claim)))],
            [.. AttributeArguments.Of(assembly, attributes, "ServiceImportAttribute").Select(static claim => new ClaimedImport(claim.Type(0), claim.Number(1), claim.Instance(2)))]);
    }

    /// <summary>What a method's own attributes say of it: the events that it handles, each on its terms.</summary>
    internal static IEnumerable<(DefinedType Event, HandlerTerms Terms)> Handles(DefinedMethod method)
    {
        foreach (AttributeArguments arguments in AttributeArguments.Of(method.Owner.Assembly, method.CustomAttributes, "HandlesAttribute`1"))
        {
            if (arguments.TypeArguments is [NamedType @event])
            {
                yield return (@event.Definition, Terms(arguments));
            }
        }
    }

    /// <summary>The matches that a method's own attributes demand.</summary>
    internal static IEnumerable<ClaimedMatch> Matches(DefinedMethod method)
    {
        foreach (AttributeArguments arguments in AttributeArguments.Of(method.Owner.Assembly, method.CustomAttributes, "MatchAttribute"))
        {
            object? value = arguments.Value(1);
            yield return new ClaimedMatch(arguments.Text(0), value as string, Number(Plain(value)));
        }
    }

    /// <summary>The ranges and prefixes that a method's own attributes demand.</summary>
    internal static IEnumerable<ClaimedRange> Ranges(DefinedMethod method)
    {
        foreach (AttributeArguments arguments in AttributeArguments.Of(method.Owner.Assembly, method.CustomAttributes, "MatchRangeAttribute"))
        {
            yield return new ClaimedRange(arguments.Text(0), Number(Plain(arguments.Value(1))), Number(Plain(arguments.Value(2))));
        }

        foreach (AttributeArguments arguments in AttributeArguments.Of(method.Owner.Assembly, method.CustomAttributes, "MatchPrefixAttribute"))
        {
            yield return AddressPrefix.TryParse(arguments.Text(1), out long low, out long high)
                ? new ClaimedRange(arguments.Text(0), low, high)
                : new ClaimedRange(arguments.Text(0), 1, 0); // an empty range, which no manifest claims
        }
    }

    private static HandlerTerms Terms(AttributeArguments claim) =>
        new(claim.Text("Guard"), claim.Number("Order"), claim.Type("Before"), claim.Type("After"), claim.Number("LimitMicroseconds"), claim.Number("LimitInstructions"), claim.Truth("Async"), claim.Number("Capacity"), claim.Truth("Filter"), claim.Truth("Cancels"));

    private static ImmutableArray<ClaimedMatch> Matches(AttributeArguments claim)
    {
        ImmutableArray<CustomAttributeTypedArgument<string>> list = claim.List("Matches");
        ImmutableArray<ClaimedMatch>.Builder matches = ImmutableArray.CreateBuilder<ClaimedMatch>();
        for (int i = 0; i + EntriesPerMatch <= list.Length; i += EntriesPerMatch)
        {
            bool isRead = Unboxed(list[i + 1]) is true;
            object? value = Unboxed(list[i + 2]);
            matches.Add(new ClaimedMatch(Unboxed(list[i]) as string ?? "", isRead ? value as string ?? "" : null, isRead ? 0 : Number(value)));
        }

        return matches.ToImmutable();
    }

    private static ImmutableArray<ClaimedRange> Ranges(AttributeArguments claim)
    {
        ImmutableArray<CustomAttributeTypedArgument<string>> list = claim.List("Ranges");
        ImmutableArray<ClaimedRange>.Builder ranges = ImmutableArray.CreateBuilder<ClaimedRange>();
        for (int i = 0; i + EntriesPerMatch <= list.Length; i += EntriesPerMatch)
        {
            ranges.Add(new ClaimedRange(Unboxed(list[i]) as string ?? "", Number(Unboxed(list[i + 1])), Number(Unboxed(list[i + 2]))));
        }

        return ranges.ToImmutable();
    }

    private static object? Plain(object? value) => value is CustomAttributeTypedArgument<string> boxed ? boxed.Value : value;

    private static object? Unboxed(CustomAttributeTypedArgument<string> argument) =>
        argument.Value is CustomAttributeTypedArgument<string> inner ? inner.Value : argument.Value;

    private static long Number(object? value) => value switch
    {
        bool truth => truth ? 1 : 0,
        char letter => letter,
        ulong large => unchecked((long)large),
        sbyte or byte or short or ushort or int or uint or long => System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => 0,
    };
}
