"""Admission: an environment is looked at closely before a trainer may use it.

Data flows one way: plan, calls, observations, judgements, policy, report, record.
"""
