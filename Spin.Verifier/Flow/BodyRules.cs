using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>Judges the signature and the body of a method by every rule that looks into bodies.</summary>
/// <param name="rules">Those beyond the types, in their order; they see type-safe bodies only.</param>
/// <param name="bodies">Where verified bodies are kept for rules that look into others.</param>
internal sealed class BodyRules(IReadOnlyList<IBodyRule> rules, VerifiedBodies bodies)
{
    /// <summary>What refuses a method.</summary>
    internal IEnumerable<BodyFinding> Judge(DefinedMethod method)
    {
        List<BodyFinding> found = [];
        BodyVerifier? body = null;
        try
        {
            TypeRelations relations = new(method.Owner.Assembly.All.WellKnown, method.Owner, method);
            CheckSignature(method, relations);
            if (method.BodyAddress == 0)
            {
                return found;
            }

            MethodBodyBlock block = method.Owner.Assembly.Image.GetMethodBody(method.BodyAddress);
            body = new BodyVerifier(method, block, relations);
            body.Verify();
            VerifiedBody verified = bodies.Add(method, body);
            foreach (IBodyRule rule in rules)
            {
                found.AddRange(rule.Judge(verified));
            }
        }
        catch (Refusal refusal)
        {
            found.Add(new BodyFinding(refusal.Id, refusal.Message, body?.Offset ?? -1));
        }
        catch (Exception failure) when (UnreadableMetadata.Is(failure))
        {
            found.Add(new BodyFinding(VerifierRules.Metadata, $"the method cannot be read: {failure.Message}", body?.Offset ?? -1));
        }

        return found;
    }

    private static void CheckSignature(DefinedMethod method, TypeRelations relations)
    {
        MethodShape shape = method.Shape;
        if (shape.Header.CallingConvention != SignatureCallingConvention.Default || shape.IsInstance == method.IsStatic || shape.Header.HasExplicitThis)
        {
            throw Refusal.Metadata("the calling convention is not C#'s");
        }

        _ = method.Parameters;
        CheckType(method, relations, shape.ReturnType);
        foreach (IlType parameter in shape.ParameterTypes)
        {
            CheckType(method, relations, parameter);
            if (ConstraintChecker.IsVoid(parameter.Unmodified) || ConstraintChecker.IsSpecial(parameter.Unmodified))
            {
                throw Refusal.Types($"{parameter} is no parameter's type");
            }
        }

        if (ConstraintChecker.IsSpecial(shape.ReturnType.Unmodified))
        {
            throw Refusal.Types($"{shape.ReturnType} is no result's type");
        }

        foreach (DefinedTypeParameter parameter in method.Parameters)
        {
            foreach (IlType constraint in parameter.Constraints)
            {
                CheckType(method, relations, constraint);
            }
        }
    }

    private static void CheckType(DefinedMethod method, TypeRelations relations, IlType type)
    {
        ConstraintChecker.Check(relations, type);
        if (!Visibility.CanSee(method.Owner, type))
        {
            throw Refusal.Hidden($"{type} is not visible here");
        }
    }
}
